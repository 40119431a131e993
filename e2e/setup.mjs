// Setting a municipality up through its pages: organisation, money, people in posts, their links.

import assert from "node:assert/strict";
import { choose, fill, follow, go, good, panel, press, says, tick } from "./steps.mjs";

/** Opens a room by the main menu, as a person finds it. */
export async function open(page, room) {
  await go(page, "/");
  const menu = page.getByRole("navigation", { name: "Hovedmenu" });
  const folded = page.getByRole("button", { name: "Menu", exact: true });
  if (await folded.isVisible()) await folded.click();
  await follow(menu, room);
}

/** Sends a file with its mapping and gives back the page of the preview. */
export async function send(page, room, file, mapping) {
  await open(page, room);
  await page.getByLabel("Fil", { exact: true }).setInputFiles(file);
  await press(page, "Læs filen");
  await good(page);
  await unfold(page, "Mapping");
  await fill(page, { Mapping: mapping });
  await press(page, "Gem mappingen, og læs filen igen");
  await good(page);
}

/** Confirms an import and waits for its job. */
export async function confirm(page) {
  await press(page, "Bekræft importen");
  await page.getByText("Importen er gennemført.").waitFor({ timeout: 120_000 });
  await good(page);
}

/** Opens a part that is folded away, when it is. */
export async function unfold(page, summary) {
  const found = page.locator("summary").filter({ hasText: summary }).first();
  if (await found.count()) await found.evaluate((element) => (element.parentElement.open = true));
}

/** The page of a unit, found in the organisation. */
export async function unitPage(page, name) {
  await open(page, "Organisation");
  await page.locator("main").evaluate((main) => main.querySelectorAll("details").forEach((one) => (one.open = true)));
  await follow(page.locator("main"), name);
}

/** Puts a person into a post of a unit; the post is made first where the unit has none such. */
export async function appoint(page, unit, who, post = "leder") {
  await unitPage(page, unit);
  await follow(page, "Ret poster og ledere");
  const making = panel(page, "Ny post");
  await tick(making, "radio", post);
  await press(making, "Opret posten");
  const seating = panel(page, "Sæt en person i en post");
  await choose(seating, "Post", post);
  await tick(seating, "radio", "indehaver");
  await fill(seating, { "E-mail": who.email, "Navn, hvis personen er ny": who.name, Fra: who.from });
  await press(seating, "Sæt en person i en post");
  await says(page, who.name, "indehaver");
}

/** A staff function that a unit answers for, with somebody who works in it. */
export async function staffFunction(page, names, unit, who) {
  await open(page, "Organisation");
  await follow(page, "Økonomi, HR og de andre stabe");
  await good(page);
  await fill(page, { "Navn på dansk": names.da, "Navn på engelsk": names.en });
  await press(page, "Opret funktionen");
  const edit = panel(page, "Ret funktionen");
  await choose(edit, "Enheden, der svarer", unit);
  await press(edit, "Gem");
  await join(panel(page, "Ny medarbejder i funktionen"), who);
  await says(page, unit, who.name);
  await good(page);
}

/** A committee, the units whose matters it follows, and a member. */
export async function committee(page, name, units, who) {
  await open(page, "Organisation");
  await follow(page, "Udvalg");
  await good(page);
  await fill(page, { Navn: name });
  await press(page, "Opret udvalget");
  const edit = panel(page, "Ret udvalget");
  for (const unit of units) {
    for (const folded of await edit.locator("details:not([open])").all()) await folded.evaluate((one) => (one.open = true));
    await tick(edit, "checkbox", unit);
  }
  await press(edit, "Gem");
  await join(panel(page, "Nyt medlem"), who);
  await says(page, ...units, who.name);
  await good(page);
}

async function join(part, who) {
  await fill(part, { "E-mail": who.email, "Navn, hvis personen er ny": who.name, Fra: who.from });
  await press(part, "Tilføj");
}

/** A new one-time link for somebody. */
export async function linkFor(page, who) {
  await open(page, "Adgang");
  await press(page, new RegExp(`^Nyt link til adgangskode ?: ${who.name}$`));
  await good(page);
  const link = await page.getByText(/^\/welcome\//).innerText();
  assert.match(link, /^\/welcome\/\S{20,}$/, "a link that cannot be guessed");
  return link;
}
