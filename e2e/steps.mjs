// What a person does on a page, said as they would say it: fill a field, choose, press, follow a link, come in.

import assert from "node:assert/strict";
import { axe, fits, picture, visit, widths } from "./browser.mjs";
import { raaderum, serve } from "./house.mjs";

/** A password like the page advises: a short sentence. */
export const PASSWORD = "En kort prøvesætning 7";

/** Waits for the page that a click leads to, and fails with its faults when the answer is a refusal. */
async function onwards(page, what, click) {
  const answer = (response) => response.request().isNavigationRequest() && ![301, 302, 303].includes(response.status());
  const missing = async (error) => {
    throw new Error(`${what}: ${error.message}\n${(await page.locator("body").innerText()).slice(0, 2500)}`);
  };
  const [response] = await Promise.all([page.waitForResponse(answer, { timeout: 60_000 }), click().catch(missing)]);
  await page.waitForLoadState("domcontentloaded");
  if (response.status() < 400) return;
  const text = await page.locator("main").innerText();
  throw new Error(`${what} was answered ${response.status()} by ${response.url()}:\n${text.slice(0, 1500)}`);
}

/** Presses the button with this name, in the whole page or in a part of it. */
export async function press(part, name) {
  const page = part.page ? part.page() : part;
  await onwards(page, `the button ${name}`, () => part.getByRole("button", { name, exact: true }).click());
}

/** Follows the link with this name; where several lead from a page, the first. */
export async function follow(part, name) {
  const page = part.page ? part.page() : part;
  await onwards(page, `the link ${name}`, () => part.getByRole("link", { name, exact: true }).first().click());
}

/** Goes to an address as from a bookmark. */
export async function go(page, path) {
  await onwards(page, "the address", () => page.goto(path));
}

/** Fills fields by their labels; a date is written year first, as the field itself sends it. */
export async function fill(part, fields) {
  for (const [label, value] of Object.entries(fields)) await part.getByLabel(label, { exact: true }).fill(value);
}

/** Chooses in a list by what stands there; dashes before a unit's name say how deep it stands. */
export async function choose(part, label, words) {
  const list = part.getByLabel(label, { exact: true });
  const options = await list.locator("option").allInnerTexts();
  const found = options.findIndex((option) => option.replace(/^(– )+/, "").trim() === words);
  assert.notEqual(found, -1, `${label} offers ${words}, not only ${options.slice(0, 12).join(" | ")}`);
  await list.selectOption({ index: found });
}

/** Ticks the boxes or the one radio with these names. */
export async function tick(part, kind, ...names) {
  for (const name of names) await part.getByRole(kind, { name, exact: true }).check();
}

/** The panel under this heading. */
export function panel(page, heading) {
  return page.locator("section").filter({ has: page.getByRole("heading", { name: heading, exact: true }) }).last();
}

/** Every text or pattern stands on the page; letters large or small, as style sheets like it. */
export async function says(page, ...texts) {
  const whole = flat(await page.locator("main").innerText());
  const stands = (text) => (text instanceof RegExp ? text.test(whole) : whole.includes(flat(text)));
  for (const text of texts) assert.ok(stands(text), `${page.url()} says “${text}”:\n${whole.slice(0, 3000)}`);
}

/** None of the texts stands anywhere in what the server sent: not in sight, not in attributes, not in comments. */
export async function hides(page, ...texts) {
  const whole = await page.content();
  for (const text of texts) assert.ok(!whole.includes(text), `${page.url()} hides “${text}”`);
}

const flat = (text) => text.replace(/\s+/g, " ").toLowerCase();

/** Becomes somebody of the demonstration with one click on its front page; says who by what stands beside the name. */
export async function become(page, says) {
  await go(page, "/demo");
  await press(page.getByRole("listitem").filter({ hasText: `– ${says}` }), /^Vær /);
}

/** What must be true of a page that somebody stops at: no finding of axe. */
export async function good(page) {
  await axe(page);
  await fits(page);
}

/** Narrow and wide, with nothing sticking out and nothing for axe to say. */
export async function looked(page, name) {
  await good(page);
  await picture(page, name);
  await page.setViewportSize(widths.narrow);
  await fits(page);
  await axe(page);
  await picture(page, `${name}-narrow`);
  await page.setViewportSize(widths.wide);
}

/** A house with nothing in it but its first administrator, and that person's one-time link. */
export async function newHouse(database, port, administrator, today) {
  const env = { RAADERUM_DATABASE: database.url, RAADERUM_LISTEN: `127.0.0.1:${port}` };
  const done = async (...words) => {
    const { code, stdout, stderr } = await raaderum([...words, "--today", today], env);
    assert.equal(code, 0, `raaderum ${words.join(" ")}: ${stderr}`);
    return stdout;
  };
  await done("migrate");
  const { link } = JSON.parse(await done("person", "add", administrator.name, administrator.email, "--json"));
  const server = await serve(["serve", "--today", today], env);
  return { ...server, link };
}

/** Comes in by a one-time link and chooses a password. */
export async function comeIn(browser, base, link, options = {}) {
  const visitor = await visit(browser, base, options);
  await go(visitor.page, link);
  await good(visitor.page);
  await fill(visitor.page, { "Ny adgangskode": PASSWORD, "Gentag adgangskoden": PASSWORD });
  await press(visitor.page, "Gem og log ind");
  return visitor;
}

/** Tests that follow one another: once one has failed, the others say so at once instead of waiting for what never comes. */
export function chapters(test) {
  let broken;
  return (name, walk) =>
    test(name, async () => {
      if (broken) throw new Error(`the chapter before it failed: ${broken}`);
      broken = name;
      await walk();
      broken = undefined;
    });
}
