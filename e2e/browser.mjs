// Debian's Chromium, and what must be true of every page: no axe finding, no broken policy, no error, nobody called outside.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { headerFaults } from "./headers.mjs";
import { told } from "./house.mjs";

const axeSource = createRequire(import.meta.url)("axe-core").source;

/** Nothing that calls home, waits for a person or wants a sandbox that containers do not grant. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The widths every page is looked at: a desk, and the narrowest phone (WCAG 1.4.10). */
export const widths = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };

/** Starts the browser. */
export function launch() {
  return chromium.launch({ executablePath: told("RAADERUM_CHROMIUM"), headless: true, args: FLAGS });
}

/**
 * A visitor with cookies of their own. `visitor.page` is an ordinary Playwright page; `visitor.complaints` gathers what went
 * wrong on it and on every other page of the visitor, and `visitor.leave()` fails on the first of them.
 */
export async function visit(browser, base, options = {}) {
  const { headers = true, ...rest } = options;
  const context = await browser.newContext({ baseURL: base, viewport: widths.wide, locale: "da-DK", ...rest });
  context.setDefaultTimeout(15_000);
  const complaints = [];
  await watch(context, { base, headers }, complaints);
  const page = await context.newPage();
  const leave = async () => {
    await context.close();
    assert.deepEqual(complaints, [], "pages complained");
  };
  return { page, context, complaints, leave };
}

/** Listens to every page of a context, also those that a page opens; `headers` says whether the house is ours, with our headers. */
async function watch(context, { base, headers }, complaints) {
  const complain = (where, what) => complaints.push(`${where}: ${what}`);
  await context.exposeBinding("raaderumPolicyBroken", ({ page }, what) => complain(page.url(), `content security policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.raaderumPolicyBroken(`${event.violatedDirective} refused ${event.blockedURI || event.sample}`);
    });
  });
  context.on("weberror", (error) => complain(error.page()?.url(), error.error().message));
  context.on("console", (message) => {
    // Chromium also notes every answer above 399 here; those that matter are seen below, and a 422 or 404 page may be the test.
    const seenBelow = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !seenBelow) complain(message.page()?.url(), message.text());
  });
  context.on("response", (response) => {
    const [url, status] = [response.url(), response.status()];
    const wrong = status >= 400 && response.request().resourceType() !== "document";
    if (wrong || status >= 500) complain("an answer", `${status} ${url}`);
    if (!headers || !url.startsWith(base)) return;
    for (const fault of headerFaults(url, status, response.headers())) complain("a header", `${fault} at ${url}`);
  });
  context.on("request", (request) => {
    const own = request.url().startsWith(base) || /^(data|blob|about|chrome-error):/.test(request.url());
    if (!own) complain("a request", `calls outside: ${request.url()}`);
  });
}

/** Every rule of axe, best practice among them; a finding fails with rule, place and help. */
export async function axe(page, where = page.url()) {
  // Evaluating reaches the page through the debugger, so the page's own policy stays as strict as in service.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.target} ${node.html.slice(0, 160)}`).join("\n")}`,
  );
  assert.deepEqual(told, [], `axe at ${where}`);
}

/** Nothing may stick out to the right: at 320 px a page is read without scrolling sideways (wide tables scroll in their own box). */
export async function fits(page, where = page.url()) {
  const [wanted, given] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wanted <= given, `${where} is ${wanted} px wide in a window of ${given} px`);
}

/** Presses Tab until the element with this role and name has the focus; fails when the keyboard never comes there. */
export async function tabTo(page, role, name, most = 120) {
  const wanted = page.getByRole(role, { name, exact: true });
  assert.equal(await wanted.count(), 1, `one ${role} is called ${name}`);
  for (let step = 0; step < most; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} presses of Tab do not reach the ${role} ${name}`);
}

/** Whether the focus can be seen: an outline or a shadow that the same element lacks without it. */
export function focusShows(page) {
  return page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  });
}

/** Moves to the element by keyboard alone and presses Enter. */
export async function pressByKeyboard(page, role, name) {
  await tabTo(page, role, name);
  assert.ok(await focusShows(page), `the focus on ${role} ${name} can be seen`);
  await page.keyboard.press("Enter");
}

/** A picture of the whole page in target/screenshots, for eyes and for the README. */
export async function picture(page, name) {
  const folder = told("RAADERUM_SCREENSHOTS");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: "disabled" });
}
