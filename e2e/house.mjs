// A Råderum of one's own for a test: the real binary on a fresh database, gone when the test is.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const running = new Set();
// A test process that is stopped half-way leaves no server behind.
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** What `cargo xtask check` tells the tests; a missing name is a failure, never a skipped test. */
export function told(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests through \`cargo xtask check\``);
  return value;
}

/** A loopback port nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Both databases; `for (const kind of databases)` makes each test twice. */
export const databases = ["sqlite", "postgres"];

/** A new, empty database: its address for RAADERUM_DATABASE, a folder beside it, and how to be rid of both. */
export async function emptyDatabase(kind) {
  const folder = await mkdtemp(join(tmpdir(), "raaderum-e2e-"));
  const away = () => rm(folder, { recursive: true, force: true });
  if (kind === "sqlite") return { kind, folder, url: `sqlite:${join(folder, "raaderum.sqlite")}`, away };
  const server = told("RAADERUM_TEST_POSTGRES");
  const name = `e2e_${process.pid}_${Date.now()}`;
  const psql = (sql) => promisify(execFile)("psql", ["--quiet", "--no-psqlrc", "--dbname", server, "--command", sql]);
  await psql(`CREATE DATABASE ${name}`);
  const drop = () => psql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  return { kind, folder, url: server.replace(/\/[^/]*$/, `/${name}`), away: () => Promise.all([drop(), away()]) };
}

/** Runs `raaderum` to its end; gives what it wrote and its exit code, whatever that is. */
export async function raaderum(words, env = {}) {
  const options = { env: { ...process.env, ...env }, maxBuffer: 64 << 20 };
  try {
    const { stdout, stderr } = await promisify(execFile)(told("RAADERUM_BINARY"), words, options);
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (typeof error.code !== "number") throw error;
    return { code: error.code, stdout: error.stdout, stderr: error.stderr };
  }
}

/** Starts `raaderum` with these words and waits until it says where it listens. */
export function serve(words, env = {}, patience = 60_000) {
  const child = spawn(told("RAADERUM_BINARY"), words, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  const gone = new Promise((resolve) => child.once("exit", resolve)).then(() => running.delete(child));
  const stop = () => {
    child.kill("SIGTERM");
    // A server that does not end by itself would hold its port and its file for the tests after this one.
    const impatient = setTimeout(() => child.kill("SIGKILL"), 5_000);
    return gone.finally(() => clearTimeout(impatient));
  };
  return new Promise((resolve, reject) => {
    let log = "";
    const late = setTimeout(() => refuse("it was not ready in time"), patience);
    const refuse = (why) => {
      clearTimeout(late);
      child.kill("SIGKILL");
      reject(new Error(`raaderum ${words.join(" ")}: ${why}\n${log}`));
    };
    const hear = (chunk) => {
      log += chunk;
      const ready = /listening on (http:\/\/\S+)/.exec(log);
      if (!ready) return;
      clearTimeout(late);
      resolve({ url: ready[1], stop, log: () => log });
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.once("error", (error) => refuse(error.message));
    child.once("exit", (code) => refuse(`it ended with ${code}`));
  });
}

/** Korsbæk Kommune in an embedded file, as `cargo xtask demo` opens it. */
export async function korsbaek(...more) {
  const database = await emptyDatabase("sqlite");
  const port = await freePort();
  try {
    const server = await serve(["demo", "--port", String(port), "--data", database.folder, "--fresh", ...more], {}, 180_000);
    return { ...server, folder: database.folder, stop: () => server.stop().finally(database.away) };
  } catch (error) {
    await database.away();
    throw error;
  }
}
