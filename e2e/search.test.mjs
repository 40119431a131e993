// Searching from the top of a page, by keyboard and on a phone: what one may see is found, and an empty answer teaches.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { tabTo } from "./browser.mjs";
import { follow, go, looked, press, says } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

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
    await page.getByRole("heading", { name: "Instrumenter", exact: true }).waitFor();
    await looked(page, "search-kinds");
    await press(page, "In English");
    await page.getByRole("heading", { name: "Instruments", exact: true }).waitFor();
    assert.equal(await page.getByLabel("What are you looking for?").inputValue(), "budget");
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
