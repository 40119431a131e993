// A first-time leader answers a round: from Min side, in few pages and few required fields, the next answer following by itself.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { picture, widths } from "./browser.mjs";
import { fill, follow, go, good, hides, press, says, tick } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

/** What the issue allows: pages from Min side to a given answer, and fields that must be filled in for each instrument. */
const [PAGES, REQUIRED] = [4, 3];

describe("a leader answers for the first time", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { at, chapter } = town;

  town.cast({ leader: "Dagtilbudsleder, der selv bad om strammere", employee: "Pædagog" });

  chapter("from Min side to two given answers", async () => {
    const { page } = at.leader;
    const pages = new Set();
    const seen = () => pages.add(new URL(page.url()).pathname);
    await go(page, "/");
    seen();
    await follow(page, /^Følger I den fælles aftale, eller vil I noget andet\?/);
    seen();
    await good(page);
    await picture(page, "runde-enhed");
    for (const name of ["Kompetenceudvikling", "Møder mellem leder og chef"]) {
      const panel = page.locator("section.panel").filter({ has: page.getByRole("heading", { name, exact: true }) });
      if (await panel.count()) await panel.getByRole("radio", { name: "Vi vil noget andet" }).check();
    }
    await press(page, "Gem, og gå videre");
    const first = new URL(page.url()).pathname;
    assert.match(first, /^\/calibrations\//);
    seen();
    await good(page);
    await picture(page, "runde-svar");
    await page.getByRole("button", { name: "Giv svaret", exact: true }).click();
    await page.locator("section.faults").waitFor();
    const faults = await page.locator("section.faults li").count();
    assert.ok(faults > 0 && faults <= REQUIRED, `${faults} required fields`);
    await page.locator('input[name="step"]').first().check();
    await fill(page, { "Hvorfor?": "Vi kan selv se, hvad der er brug for." });
    await press(page, "Gem som kladde");
    await go(page, first);
    assert.equal(await page.getByLabel("Hvorfor?", { exact: true }).inputValue(), "Vi kan selv se, hvad der er brug for.");
    await press(page, "Giv svaret");
    assert.ok(pages.size <= PAGES, `${pages.size} pages to the first answer: ${[...pages].join(" ")}`);
    const second = new URL(page.url()).pathname;
    assert.notEqual(second, first, "the next answer follows by itself");
    await says(page, "Svaret er givet. Her er det næste, I mangler.");
    await page.locator('input[name="step"]').first().check();
    assert.ok(!(await page.getByLabel("Det har vi brug for", { exact: true }).isVisible()), "what may be left out is folded away");
    await page.locator("summary").filter({ hasText: "Resten kan udelades" }).click();
    await fill(page, { "Hvorfor?": "Det samme her.", "Det har vi brug for": "Et råd en gang om måneden." });
    await press(page, "Giv svaret");
    await good(page);
  });

  chapter("an employee speaks without a name, on a phone, and nothing shows while it is open", async () => {
    const { page } = at.employee;
    await page.setViewportSize(widths.narrow);
    await go(page, "/");
    await follow(page, "Hvilke krav bruger vi selv? Svar uden navn");
    await good(page);
    await picture(page, "runde-seddel-smal");
    await page.getByRole("checkbox", { name: "Det bruger vi selv" }).first().check();
    await press(page, "Aflever uden navn");
    await says(page, "Tak. Dit svar er afleveret uden navn.", "Intet vises, før der er lukket for svar");
    await hides(page, "5 har svaret");
    await good(page);
  });
});
