// Every page that links lead to, for each kind of reader, in both languages, wide and at 320 px: no finding, nothing sticking out.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { axe, fits, focusShows, picture, pressByKeyboard, tabTo, widths } from "./browser.mjs";
import { follow, go } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

/** Whom the demonstration's front page offers, by the first words about them. */
const READERS = ["Leder af et børnehus", "Administrator", "Kommunaldirektør", "Medlem af Børne- og Skoleudvalget", "Økonomikonsulent"];
/** From Min side to reporting a deviation, as a leader tabs it. */
const WALK = [
  ["link", "Børnehuset Lærkereden"],
  ["link", "Meld en afvigelse"],
  ["button", "Meld"],
];
/** Files, which a browser saves instead of showing. */
const FILE = /\/(pdf|docx|word|xlsx|excel|list|data|rejected)$/;

const town = inKorsbaek();
/** Patterns that somebody has already looked at in both languages and widths. */
const looked = new Set();

/** A route's pattern: ids do not count, nor the values of a query. */
function pattern(url) {
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}");
  return [path, ...new Set(searchParams.keys())].join("?");
}

/** The addresses of this house that a page leads to. */
async function ways(page) {
  const all = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.href.replace(/#.*/, "")));
  return all.filter((href) => href.startsWith(town.house.url));
}

/** How a file is answered. */
async function fetched(page, url) {
  return (await page.request.get(url)).status();
}

/** Looks at a page in both languages and both widths. */
async function look({ page, context }, url) {
  for (const lang of ["en", "da"]) {
    await context.addCookies([{ name: "sprog", value: lang, url: town.house.url }]);
    await page.goto(url);
    assert.equal(await page.locator("html").getAttribute("lang"), lang, url);
    for (const [name, size] of Object.entries(widths)) {
      await page.setViewportSize(size);
      await fits(page, `${url} ${lang} ${name}`);
      await axe(page, `${url} ${lang} ${name}`);
      if (lang === "da") await picture(page, `${pattern(url).replace(/\W+/g, "-")}-${name}`);
    }
    await page.setViewportSize(widths.wide);
  }
}

describe("every page", { timeout: 1_200_000 }, () => {
  for (const reader of READERS) {
    test(`as ${reader}`, async () => {
      const visitor = await town.as(reader);
      const { page } = visitor;
      const seen = new Set();
      const faults = [];
      const waiting = [[`${town.house.url}/`, "the address bar"]];
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [url, from] = next;
        if (seen.has(pattern(url))) continue;
        seen.add(pattern(url));
        const status = FILE.test(new URL(url).pathname) ? await fetched(page, url) : (await page.goto(url)).status();
        if (status !== 200) faults.push(`${status} for ${url}, linked from ${from}`);
        if (status !== 200 || FILE.test(new URL(url).pathname)) continue;
        waiting.push(...(await ways(page)).map((way) => [way, url]));
        if (looked.has(pattern(url))) continue;
        looked.add(pattern(url));
        await look(visitor, url).catch((error) => faults.push(error.message));
      }
      assert.ok(seen.size >= 5, `${reader} reaches ${[...seen].join(", ")}`);
      assert.deepEqual(faults, []);
      await visitor.leave();
    });
  }

  test("the keyboard reaches the main job's actions, and the focus shows", async () => {
    const leader = await town.as(READERS[0]);
    for (const [role, name] of WALK) {
      await tabTo(leader.page, role, name);
      assert.ok(await focusShows(leader.page), `the focus on ${name} shows`);
      if (role === "link") await follow(leader.page, name);
    }
    await go(leader.page, "/");
    await pressByKeyboard(leader.page, "link", "Svar: egen aftale om Kompetenceudvikling?");
    await leader.page.getByRole("button", { name: "Giv svaret" }).waitFor();
    await tabTo(leader.page, "button", "Giv svaret");
    await leader.leave();
  });
});
