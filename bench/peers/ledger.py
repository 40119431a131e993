# Reads the ledger as DuckDB, Polars or pandas users do: sums by unit and month, or the rows kept on disk.
import os
import sys
import time

engine, task, path, kept = sys.argv[1:5]
NAMES = ["unit", "account", "month", "amount"]
TYPES = {"unit": "VARCHAR", "account": "VARCHAR", "month": "TINYINT", "amount": "DECIMAL(18,2)"}


def duckdb_(task):
    import duckdb

    yield duckdb.__version__
    base = duckdb.connect(kept if task == "durable" else ":memory:")
    rows = f"""read_csv('{path}', delim=';', header=true, decimal_separator=',', encoding='latin-1',
               columns={TYPES})"""
    if task == "durable":
        base.execute(f"CREATE TABLE row AS SELECT * FROM {rows}")
        base.execute("CHECKPOINT")
        found = base.execute("SELECT count(*), CAST(sum(amount) * 100 AS BIGINT) FROM row").fetchone()
        base.close()
        yield (*found, 0)
    groups = base.execute(f"SELECT unit, month, sum(amount), count(*) FROM {rows} GROUP BY unit, month").fetchall()
    yield sum(g[3] for g in groups), int(sum(g[2] for g in groups) * 100), len(groups)


def polars_(task):
    import polars as pl

    yield pl.__version__
    frame = pl.scan_csv(
        path, separator=";", has_header=True, encoding="utf8-lossy", decimal_comma=True, new_columns=NAMES,
        schema_overrides={"sted": pl.String, "konto": pl.String},
    )
    if task == "durable":
        rows = frame.collect()
        with open(kept, "wb") as out:
            rows.write_parquet(out)
            out.flush()
            os.fsync(out.fileno())
        yield rows.height, round(rows["amount"].sum() * 100), 0
    sums = frame.group_by("unit", "month").agg(pl.col("amount").sum(), pl.len().alias("n")).collect()
    yield sums["n"].sum(), round(sums["amount"].sum() * 100), sums.height


def pandas_(task):
    import pandas as pd

    yield pd.__version__
    rows = pd.read_csv(
        path, sep=";", decimal=",", encoding="cp1252", header=0, names=NAMES, dtype={"unit": str, "account": str}
    )
    if task == "durable":
        import sqlite3

        base = sqlite3.connect(kept)
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = FULL")
        rows.to_sql("row", base, index=False, chunksize=50_000)
        base.commit()
        base.close()
        yield len(rows), round(rows["amount"].sum() * 100), 0
    sums = rows.groupby(["unit", "month"])["amount"].agg(["sum", "count"])
    yield int(sums["count"].sum()), round(sums["sum"].sum() * 100), len(sums)


# What is loaded before the work begins is not the work.
work = {"duckdb": duckdb_, "polars": polars_, "pandas": pandas_}[engine](task)
version = next(work)
wall, cpu = time.perf_counter(), time.process_time()
rows, total, groups = next(work)
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
peak = next(int(l.split()[1]) / 1024 for l in open("/proc/self/status") if l.startswith("VmHWM"))
print(f"rows={rows} total={total} groups={groups} wall={wall:.6f} cpu={cpu:.6f} peak={peak:.1f} version={version}")
