// The room matrix as a director uses it: choose what is shown, open an agreement, take the very same view along in three files.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { picture } from "./browser.mjs";
import { fetchFile } from "./job.mjs";
import { unitPage } from "./setup.mjs";
import { choose, fill, follow, go, good, hides, press, says } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";
import { files, workbook } from "./workbook.mjs";

/** A round in which units have made agreements of their own. */
const ROUND = "Børn og Unge, forår 2026";

/** Where a link leads. */
const to = (page, name) => page.getByRole("link", { name, exact: true }).getAttribute("href");

describe("the room matrix", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { at, chapter } = town;

  town.cast({ leader: "Leder af et børnehus", chief: "Dagtilbudschef", director: "Kommunaldirektør" });

  chapter("a chief sees cells in words, what is own stands out, and units above say what is common", async () => {
    const { page } = at.chief;
    await go(page, "/rounds");
    await follow(page, ROUND);
    await follow(page, "Se rummet i ord");
    await says(page, "Fælles aftale", "egen", "fælles", "friere");
    await good(page);
    await picture(page, "matrix");
  });

  chapter("what is shown is chosen by link and by form, and the address can be shared", async () => {
    const { page } = at.leader;
    await go(page, "/rounds");
    await follow(page, ROUND);
    await follow(page, "Se rummet i ord");
    await follow(page, /^Uenighed noteret/);
    await says(page, "Børnehuset Lærkereden", "uenighed noteret");
    await choose(page, "Instrument", "Ansættelser");
    await press(page, "Vis");
    assert.match(page.url(), /show=apart.*instrument=/);
    await good(page);
    at.shared = page.url();
    const other = await town.as("Økonomikonsulent");
    await go(other.page, at.shared);
    await says(other.page, "Der er intet at vise med dette valg.");
    await hides(other.page, "Lærkereden");
  });

  chapter("a cell opens the agreement with its reason", async () => {
    const { page } = at.leader;
    await go(page, at.shared);
    await page.locator("table.matrix td.own a").first().click();
    await says(page, "Huset har vist, at det kan", "Underskrifter");
  });

  chapter("Excel, Word and PDF hold exactly what is shown, comments included", async () => {
    const { page } = at.leader;
    await go(page, at.shared);
    const rows = await page.locator("table.matrix tbody tr").count();
    const book = workbook(await fetchFile(page, await to(page, "Hent som Excel")));
    const [matrix, behind] = Object.values(book);
    assert.equal(matrix.length, rows + 1, "as many rows as the page and the head");
    assert.ok(behind.flat().some((cell) => `${cell}`.includes("Huset har vist, at det kan")), "the reason stands in the workbook");
    const word = files(await fetchFile(page, await to(page, "Hent som Word")))["word/document.xml"];
    const parsed = await page.evaluate((xml) => {
      const found = new DOMParser().parseFromString(xml, "application/xml");
      return { broken: found.querySelector("parsererror")?.textContent ?? "", rows: found.getElementsByTagName("w:tr").length };
    }, word);
    assert.deepEqual(parsed, { broken: "", rows: rows + 1 });
    assert.ok(word.includes("Alt om ansættelser inden for lønsummen"), "what the workplace decides stands in the document");
    const pdf = await fetchFile(page, await to(page, "Hent som PDF"));
    assert.equal(pdf.subarray(0, 8).toString(), "%PDF-1.7");
  });

  chapter("a leader sees the own row and the common agreement alone", async () => {
    const { page } = at.leader;
    await go(page, "/rooms");
    await hides(page, "Tornhøjskolen");
    await follow(page, "Det må jeg");
    await fill(page, { "Søg på et ord": "ansætte" });
    await press(page, "Søg");
    await says(page, "Du må ansætte og afskedige medarbejdere inden for lønsummen", "Ansættelser");
    await good(page);
    await picture(page, "may");
  });

  chapter("the room over time is a picture with its tables", async () => {
    const { page } = at.director;
    await unitPage(page, "Dagtilbud Vest");
    await follow(page, "Rummet over tid");
    await says(page, "Udgave 1 af kataloget", "Hvert kvartal med en kort forklaring");
    await good(page);
    await picture(page, "history");
  });
});
