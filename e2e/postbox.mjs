// A real mail server of one's own for a test: aiosmtpd in the Python that `cargo xtask check` made.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort, told } from "./house.mjs";

/** Opens it; gives its address, the letters it has taken, and how to close it. */
export async function postbox() {
  const port = await freePort();
  const script = fileURLToPath(new URL("postbox.py", import.meta.url));
  const child = spawn(told("RAADERUM_PYTHON"), [script, String(port)], { stdio: ["pipe", "pipe", "inherit"] });
  process.on("exit", () => child.kill("SIGKILL"));
  const letters = [];
  const ready = new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the mail server ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => (line === "ready" ? resolve() : letters.push(JSON.parse(line))));
  });
  await ready;
  const close = () => child.stdin.end();
  return { url: `smtp://127.0.0.1:${port}`, letters, close, quiet: () => quiet(letters) };
}

/** Waits until no letter has come for a while. */
async function quiet(letters) {
  for (let before = -1; before !== letters.length; ) {
    before = letters.length;
    await pause(8_000);
  }
}
