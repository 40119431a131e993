// A whole live meeting at once: eight phones, a wall and whoever leads it. One phone loses its network in the middle, one has no script.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { inflateSync } from "node:zlib";
import { axe, fits, picture, visit } from "./browser.mjs";
import { fetchFile, openRound } from "./job.mjs";
import { become, go, says } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

const TODAY = "2027-01-10";
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1920, height: 1080 };
const CHIEF = "Dagtilbudschef";
const LEADER = "Leder af et børnehus";
/** A question with a duty on the wheel within the month, and one without. */
const [FREE, FRAME] = ["Retning på én side", "Retning og højst tre mål"];
const ALIKE = "I forklarer afvigelser over 5 pct. af rammen";
const DUTY = "Skriv årets aftale sammen med chefen";
const AGREED = "Vi har én side med retning og taler om den.";
const MED = "Vi vil høre til efteråret, om nogen bliver alene med at vælge.";
/** Those who come in by the wall's code, by the end of their post's name; the chief comes in from Min side. */
const SEATS = ["Dagtilbud Nord", "Dagtilbud Øst", "Dagtilbud Syd", "Børnehuset Lærkereden", ", Børn og Unge", "Sekretariat", /^MED/];
/** Which phone loses its network, and which has no script. */
const [LOST, PLAIN] = [1, 2];
const [DIRECTOR, STAFF, UNION, BOSS] = [4, 5, 6, 7];

/** How many pages a PDF has, whether or not its objects are packed together. */
function pages(bytes) {
  let text = bytes.toString("latin1");
  for (const [, packed] of text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    try {
      text += inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
    } catch {
      // A picture or a font.
    }
  }
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Every piece of text on the wall is at least this tall, in CSS pixels at 1920 × 1080. */
async function readable(page, least = 28) {
  const small = await page.evaluate((least) => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent.trim() || element.closest(".sr, [hidden], script, noscript")) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < least) found.push(`${size} px: ${node.textContent.trim().slice(0, 40)}`);
    }
    return found;
  }, least);
  assert.deepEqual(small, [], "the wall is readable from ten metres");
  const [wide, tall] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  assert.ok(wide <= WALL.width && tall <= WALL.height, `the wall is ${wide} × ${tall}`);
}

describe("a live dialogue meeting", { timeout: 900_000 }, () => {
  const town = inKorsbaek(TODAY);
  const { at, chapter } = town;
  at.phones = [];

  const lead = async (name) => {
    const button = at.chief.page.getByRole("button", { name, exact: true }).first();
    await button.click();
  };
  const shows = (page, text) => page.getByText(text).first().waitFor({ timeout: 60_000 });
  const choose = async (page, step, why) => {
    await page.getByRole("radio", { name: step }).first().check();
    if (why) await page.getByLabel(/^Hvorfor\?/).fill(why);
    await page.getByRole("button", { name: "Giv svaret" }).first().click();
  };

  chapter("the chief opens a round and a meeting about it", async () => {
    at.leader = await town.as(LEADER);
    await says(at.leader.page, DUTY);
    at.chief = await visit(town.browser, town.house.url, { viewport: { width: 1366, height: 900 } });
    const { page } = at.chief;
    await become(page, CHIEF);
    const round = await openRound(page, {
      area: "Center for Dagtilbud",
      name: "Aftaler og afvigelser",
      deadline: "2027-02-15",
      instruments: ["Mål og aftaler: Årlig aftale", "Økonomi: Afvigelsesgrænse"],
    });
    await go(page, round);
    await page.getByRole("link", { name: "Hold dialogmøde" }).click();
    await axe(page);
    await page.getByRole("checkbox", { name: /, Børnehuset Lærkereden$/ }).check();
    await page.getByRole("button", { name: "Åbn mødet", exact: true }).click();
    await page.getByRole("heading", { name: "Led dialogmødet", level: 1 }).waitFor();
    at.meeting = new URL(page.url()).pathname;
    await axe(page);
  });

  chapter("the wall shows a code that eight phones come in by", async () => {
    at.wall = await visit(town.browser, town.house.url, { viewport: WALL });
    const form = at.chief.page.locator(`form[action="${at.meeting}/wall"]`);
    const wall = await form.evaluate(async (form) => {
      const body = new URLSearchParams(new FormData(form));
      return (await fetch(form.getAttribute("action"), { method: "POST", body })).url;
    });
    await at.wall.page.goto(wall);
    await readable(at.wall.page);
    await axe(at.wall.page);
    await picture(at.wall.page, "meeting-wall-1-code");
    const code = await at.wall.page.locator(".code").innerText();
    for (const [number, seat] of SEATS.entries()) {
      const phone = await visit(town.browser, town.house.url, { viewport: PHONE, javaScriptEnabled: number !== PLAIN });
      at.phones.push(phone);
      await phone.page.goto(`/m/join/${code}`);
      if (number === 0) await axe(phone.page);
      const name = seat instanceof RegExp ? seat : new RegExp(`${seat}$`);
      await phone.page.getByRole("radio", { name }).first().check();
      await phone.page.getByRole("button", { name: "Det er mig" }).click();
      const told = await phone.page.locator(".number").innerText();
      await at.chief.page.getByRole("button", { name: new RegExp(`^Luk nummer ${told} ind`) }).click({ timeout: 60_000 });
      await shows(phone.page, seat instanceof RegExp ? "MED er her" : "Du er med");
    }
    at.phones.push(await visit(town.browser, town.house.url, { viewport: PHONE }));
    const boss = at.phones[BOSS].page;
    await become(boss, CHIEF);
    await go(boss, `${at.meeting}/seat`);
    await boss.getByRole("button", { name: "Tag pladsen" }).click();
    await shows(boss, "Du er med");
    assert.equal(at.phones.length, 8);
    await shows(at.wall.page, "8 er kommet");
    await axe(at.phones[0].page);
    await fits(at.phones[0].page);
  });

  chapter("blind answers, one phone without a network and one without a script", async () => {
    await lead("Stil første spørgsmål");
    await shows(at.wall.page, "Afvigelsesgrænse");
    await readable(at.wall.page);
    const lost = at.phones[LOST];
    await shows(lost.page, "Hvor skal vi stå?");
    await lost.context.setOffline(true);
    await choose(lost.page, ALIKE, "Vi ser det selv først");
    await shows(lost.page, "Gemt her. Sendes, når nettet er tilbage.");
    await picture(lost.page, "meeting-phone-offline");
    for (const [number, phone] of at.phones.entries()) {
      if ([LOST, STAFF, UNION].includes(number)) continue;
      if (number === PLAIN) await phone.page.reload();
      await shows(phone.page, "Hvor skal vi stå?");
      if (number === 0) {
        await axe(phone.page);
        await picture(phone.page, "meeting-phone-question");
      }
      await choose(phone.page, ALIKE, `Sagt fra telefon ${number}`);
      await shows(phone.page, "Dit svar er givet");
    }
    await shows(at.wall.page, "5 af 6 har svaret");
    for (const page of [at.wall.page, at.chief.page, at.phones[3].page]) {
      const html = await page.content();
      assert.ok(!html.includes("Sagt fra telefon 0"), `${page.url()} shows an answer before its time`);
    }
    await picture(at.wall.page, "meeting-wall-2-asking");
    await lost.context.setOffline(false);
    await shows(lost.page, "Dit svar er givet");
    await shows(at.wall.page, "6 af 6 har svaret");
    assert.equal(await lost.page.evaluate(() => localStorage.length), 0, "nothing is kept once it has arrived");
  });

  chapter("the next question, and the answers shown on the wall all at once", async () => {
    await lead("Stil næste spørgsmål");
    for (const [number, phone] of at.phones.entries()) {
      if (number === UNION) continue;
      if (number === PLAIN) await phone.page.reload();
      await phone.page.getByRole("heading", { name: "Årlig aftale" }).waitFor({ timeout: 60_000 });
      await choose(phone.page, number < 4 || number === STAFF ? FREE : FRAME, `Ord fra telefon ${number}`);
      await shows(phone.page, "Dit svar er givet");
    }
    await at.chief.page.getByRole("button", { name: "Vis svarene på væggen" }).click({ timeout: 60_000 });
    await shows(at.wall.page, "Vi er enige om ét ud af to.");
    await readable(at.wall.page);
    await axe(at.wall.page);
    await picture(at.wall.page, "meeting-wall-3-overview");
    await lead("Vis Årlig aftale");
    await shows(at.wall.page, "Her taler vi");
    await at.wall.page.locator(".cloud .shape.unit").first().waitFor();
    await readable(at.wall.page);
    await picture(at.wall.page, "meeting-wall-4-picture");
    await lead("Vis ordene på væggen");
    await shows(at.wall.page, "Ord fra telefon 0");
    await readable(at.wall.page);
    await axe(at.wall.page);
    await picture(at.wall.page, "meeting-wall-5-words");
    await axe(at.chief.page);
    await picture(at.chief.page, "meeting-lead-talk");
  });

  chapter("the agreement stands on the wall as it is typed, is signed, and is in force", async () => {
    const { page } = at.chief;
    await page.getByRole("radio", { name: FREE }).check();
    await page.getByLabel("Aftalen i én sætning", { exact: true }).fill(AGREED);
    await shows(at.wall.page, AGREED);
    await page.getByLabel("Hvorfor", { exact: true }).fill("Tallene skal kunne bruges hos børnene.");
    await lead("Skriv aftalen");
    await shows(page, "skrevet, venter på underskrift");
    await shows(at.wall.page, /Frigør \d+–\d+ timer om året/);
    for (const number of [BOSS, DIRECTOR, STAFF]) {
      await at.phones[number].page.getByRole("button", { name: "Enig", exact: true }).click({ timeout: 60_000 });
      await at.phones[number].page.getByRole("button", { name: "Enig", exact: true }).waitFor({ state: "detached", timeout: 60_000 });
    }
    const union = at.phones[UNION].page;
    await union.getByRole("heading", { name: "Årlig aftale" }).waitFor();
    await union.getByLabel("MED's bemærkning, ordret").first().fill(MED);
    await union.getByRole("button", { name: "Send bemærkningen" }).first().click();
    await shows(union, MED);
    await shows(page, "underskrevet, gælder ikke endnu");
    await page.reload();
    assert.equal(await page.getByLabel("MED's bemærkninger, ordret", { exact: true }).inputValue(), MED, "word for word");
    await page.getByLabel("Drøftet i", { exact: true }).fill("CenterMED Dagtilbud");
    await lead("Gem MED-linjen");
    await lead("Sæt aftalen i kraft");
    await shows(at.wall.page, "Gælder nu:");
    await readable(at.wall.page);
    await picture(at.wall.page, "meeting-wall-6-in-force");
  });

  chapter("whoever leads loses the network for a moment, and what was pressed is done when it is back", async () => {
    const { page, context } = at.chief;
    await context.setOffline(true);
    await page.getByRole("button", { name: "Vis oversigten", exact: true }).first().click();
    await shows(page, "Sendes, når nettet er tilbage");
    await context.setOffline(false);
    await shows(at.wall.page, "Vi er enige om ét ud af to.");
    await readable(at.wall.page);
    await picture(at.wall.page, "meeting-wall-7-end");
  });

  chapter("the end: papers of one page, links that are closed, and the duty gone from a leader's Min side", async () => {
    const { page } = at.chief;
    await page.getByText("Afslut mødet", { exact: true }).first().click();
    await page.getByRole("button", { name: "Afslut mødet nu" }).click();
    await page.getByRole("heading", { name: "Det endte dialogmødet med", level: 1 }).waitFor({ timeout: 60_000 });
    await says(page, AGREED, DUTY, MED, /frigør \d+–\d+ timer om året/i);
    await axe(page);
    await picture(page, "meeting-end");
    const papers = await page.locator("a[href$='/pdf']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(papers.length >= 4, `papers: ${papers.length}`);
    for (const paper of papers.slice(0, 4)) {
      const bytes = await fetchFile(page, paper);
      assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-");
      assert.equal(pages(bytes), 1, `${paper} is one page`);
    }
    await shows(at.phones[0].page, "Linket er lukket");
    await go(at.leader.page, "/");
    const text = await at.leader.page.locator("main").innerText();
    assert.ok(!text.includes(DUTY), "the duty is gone");
    await says(at.leader.page, "Se, hvad dialogmødet endte med");
  });

  chapter("nobody's page complained", async () => {
    for (const one of [at.leader, at.chief, at.wall, ...at.phones.filter((_, number) => number !== LOST)]) {
      // A closed link is answered 404, which the page itself asks for and shows.
      one.complaints.splice(0, one.complaints.length, ...one.complaints.filter((what) => !/: 404 .*\/(m|wall)\//.test(what)));
      await one.leave();
    }
    await at.phones[LOST].context.close();
  });
});
