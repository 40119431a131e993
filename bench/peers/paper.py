# Sets the same table as a PDF by WeasyPrint, several times in one process; and counts in any PDF which rows it holds.
import re
import sys
import time

if sys.argv[1] == "count":
    from pypdf import PdfReader

    reader = PdfReader(sys.argv[2])
    text = "\n".join(page.extract_text() for page in reader.pages)
    found = set(re.findall(r"Enhed (\d+)\b", text))
    print(f"rows={len(found)} pages={len(reader.pages)}")
    sys.exit()

import html

import weasyprint

folder, times = sys.argv[2], int(sys.argv[3])
head, *rows = [line.split("\t") for line in open(f"{folder}/table.tsv", encoding="utf-8").read().splitlines()]
cells = lambda row, tag: "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row)
page = f"""<!doctype html><html lang="da"><title>Måltal</title><style>@page {{ size: A4 landscape; margin: 2cm }}
body {{ font: 8pt sans-serif }} td, th {{ border-bottom: 1px solid; padding: 2pt }} td + td {{ text-align: right }}</style>
<h1>Måltal</h1><table><caption>Måltal for hver enhed</caption><thead><tr>{cells(head, "th")}</tr></thead>
<tbody>{"".join(f"<tr>{cells(row, 'td')}</tr>" for row in rows)}</tbody></table></html>"""
took = []
for _ in range(times):
    wall, cpu = time.perf_counter(), time.process_time()
    weasyprint.HTML(string=page).write_pdf(f"{folder}/peer.pdf", pdf_variant="pdf/ua-1")
    took.append((time.perf_counter() - wall, time.process_time() - cpu))
peak = next(int(l.split()[1]) / 1024 for l in open("/proc/self/status") if l.startswith("VmHWM"))
warm = took[1:] or took
print(f"cold={took[0][1]:.4f} warm={sum(t[1] for t in warm) / len(warm):.4f} peak={peak:.1f}")
