// Searching from the top of a page, by keyboard and on a phone: what one may see is found, and an empty answer teaches.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axe, fits, picture, tabTo, widths } from "./browser.mjs";
import { follow, go, good, press, says } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

/** Narrow and wide, with nothing sticking out and nothing for axe to say. */
async function looked(page, name) {
  await good(page);
  await picture(page, name);
  await page.setViewportSize(widths.narrow);
  await fits(page);
  await axe(page);
  await picture(page, `${name}-narrow`);
  await page.setViewportSize(widths.wide);
}

describe("searching", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { at, chapter } = town;

  town.cast({ leader: "Leder af et børnehus", member: "Medlem af Børne- og Skoleudvalget" });

  chapter("a leader writes a part of two words in the top bar and is at the unit without the mouse", async () => {
    const { page } = at.leader;
    await go(page, "/");
    await tabTo(page, "searchbox", "Søg efter enheder, aftaler og papirer");
    await page.keyboard.type("laerke børneh");
    await page.keyboard.press("Enter");
    await says(page, "Enheder", "Børnehuset Lærkereden");
    await looked(page, "search-found");
    await tabTo(page, "link", "Børnehuset Lærkereden");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Børnehuset Lærkereden" }).waitFor();
  });

  chapter("one word finds several kinds, each under its heading", async () => {
    const { page } = at.leader;
    await go(page, "/search?q=budget");
    await says(page, "Styringsredskaber");
    await looked(page, "search-kinds");
    await press(page, "In English");
    await says(page, "Instruments");
    await looked(page, "search-kinds-english");
    await press(page, "På dansk");
  });

  chapter("what is not there is said with what to try, and the words stay in the field", async () => {
    const { page } = at.leader;
    await go(page, "/search?q=svømmehallerne+i+vest");
    await says(page, "Intet fundet", "Prøv");
    assert.equal(await page.getByLabel("Hvad leder du efter?").inputValue(), "svømmehallerne i vest");
    await looked(page, "search-nothing");
  });

  chapter("a member of the committee finds its papers and opens one", async () => {
    const { page } = at.member;
    await go(page, "/search?q=skoleudvalget");
    await says(page, "Papirer til udvalgene");
    await looked(page, "search-papers");
    const paper = await page.locator(".found a[href^='/papers/']").first().innerText();
    await follow(page, paper);
  });
});
