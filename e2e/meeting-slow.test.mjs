// The same talk held slowly: everybody answers in their own time from their own Min side, unseen, until the answers are shown to all at once.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, launch, picture, visit, widths } from "./browser.mjs";
import { korsbaek } from "./house.mjs";
import { openRound } from "./job.mjs";
import { become, chapters, follow, go, good, hides, says } from "./steps.mjs";

const TODAY = "2027-01-10";
const UNTIL = "2027-01-24";
/** Who answers, the step they stand on, and their own words. */
const VOICES = {
  leader: ["Dagtilbudsleder, der selv bad om strammere", "Fem procent er til at holde øje med selv."],
  economist: ["Økonomikonsulent", "Vi ser det alligevel i systemet."],
  chief: ["Dagtilbudschef", "Så taler vi kun om det, der betyder noget."],
};
const STEP = "I forklarer afvigelser over 5 pct. af rammen";
const AGREED = "Vi forklarer afvigelser over fem procent, når de er der.";
const WHY = "Det har vist sig at være nok.";
const STOPS = "den månedlige mail om småbeløb";

describe("a dialogue meeting that everybody answers in their own time", { timeout: 600_000 }, () => {
  let browser, house;
  const at = {};
  const chapter = chapters(test);
  const shows = (page, text) => page.getByText(text).first().waitFor({ timeout: 60_000 });
  const lead = (name) => at.chief.page.getByRole("button", { name, exact: true }).first().click();

  /** Takes one's own seat from Min side, in a window of its own. */
  async function sits(who) {
    const { page } = at[who];
    await go(page, "/");
    await page.getByRole("listitem").filter({ hasText: "Om småbeløb" }).getByRole("link", { name: /^Deltag i dialogmødet/ }).click();
    await page.getByRole("heading", { name: "Deltag i mødet", level: 1 }).waitFor();
    await good(page);
    await page.getByRole("button", { name: "Tag pladsen" }).click();
    await shows(page, "Hvor skal vi stå?");
    at[`${who} sits`] = new URL(page.url()).pathname;
  }

  async function answers(who, stops) {
    const { page } = at[who];
    await page.getByRole("radio", { name: STEP }).check();
    await page.getByLabel(/^Hvorfor\?/).fill(VOICES[who][1]);
    if (stops) {
      await page.locator("summary").first().click();
      await page.getByLabel("Det lover jeg at holde op med at spørge om", { exact: true }).fill(stops);
    }
    await page.getByRole("button", { name: "Giv svaret" }).click();
    await shows(page, "Svarene vises, når alle har svaret, eller fristen er gået");
  }

  before(async () => {
    house = await korsbaek("--today", TODAY);
    browser = await launch();
    for (const [who, [persona]] of Object.entries(VOICES)) {
      at[who] = await visit(browser, house.url);
      await become(at[who].page, persona);
    }
  });

  after(async () => {
    await browser?.close();
    await house?.stop();
  });

  chapter("the chief opens it slowly, and it asks at once", async () => {
    const { page } = at.chief;
    const instruments = ["Økonomi: Afvigelsesgrænse"];
    at.round = await openRound(page, { area: "Dagtilbud Vest", name: "Om småbeløb", deadline: "2027-02-15", instruments });
    await go(page, at.round);
    await follow(page, "Hold dialogmøde");
    await page.getByRole("radio", { name: /^Hver i egen tid/ }).check();
    await page.getByLabel("Sidste dag at svare, når I svarer hver i egen tid", { exact: true }).fill(UNTIL);
    await page.getByRole("button", { name: "Åbn mødet", exact: true }).click();
    await page.getByRole("heading", { name: "Alle svarer i egen tid" }).waitFor();
    await says(page, "Til og med 24. januar 2027.");
    await axe(page);
    at.meeting = new URL(page.url()).pathname;
  });

  chapter("three answer from their own sessions, and nobody sees another's", async () => {
    await sits("leader");
    await answers("leader");
    await sits("economist");
    await hides(at.economist.page, VOICES.leader[1]);
    await answers("economist", STOPS);
    at.desk = await visit(browser, house.url, { storageState: await at.chief.context.storageState(), viewport: widths.narrow });
    at["chief leads"] = at.chief.page;
    at.chief.page = at.desk.page;
    await sits("chief");
    await answers("chief");
    await good(at.chief.page);
    at.chief.page = at["chief leads"];
    for (const page of [at.leader.page, at.economist.page, at.desk.page]) {
      await page.reload();
      const own = Object.entries(VOICES).filter(([who]) => page === (who === "chief" ? at.desk.page : at[who].page));
      const others = Object.values(VOICES).filter((voice) => voice !== own[0][1]);
      await hides(page, STOPS, ...others.map(([, words]) => words));
    }
    await go(at.chief.page, at.meeting);
    await hides(at.chief.page, STOPS, ...Object.values(VOICES).map(([, words]) => words));
    await picture(at.chief.page, "meeting-slow-lead");
  });

  chapter("the chief closes before the last has answered and shows it all at once; who comes after says so", async () => {
    assert.match(await at.chief.page.locator("#live-count").innerText(), /3 af \d+/);
    assert.equal(await at.chief.page.getByRole("button", { name: "Vis svarene for alle" }).count(), 0, "somebody has not answered");
    await lead("Luk for svarene nu");
    await at.chief.page.getByRole("button", { name: "Vis svarene for alle" }).waitFor();
    await at.leader.page.reload();
    await hides(at.leader.page, VOICES.economist[1]);
    await lead("Vis svarene for alle");
    await at.chief.page.getByRole("heading", { name: "Hvem taler vi om?" }).waitFor();
    for (const page of [at.leader.page, at.economist.page, at.desk.page]) {
      await shows(page, "Svarene står under hvert spørgsmål");
      await page.locator("summary").filter({ hasText: "Afvigelsesgrænse" }).first().click();
      await says(page, ...Object.values(VOICES).map(([, words]) => words), STOPS);
      await axe(page);
    }
    await picture(at.desk.page, "meeting-slow-shown-narrow");
  });

  chapter("what is known of a unit stands beside the talk of whoever leads, and on nobody else's page", async () => {
    const { page } = at.chief;
    await lead("Vis Afvigelsesgrænse");
    await page.getByLabel("Hvorfor", { exact: true }).fill(WHY);
    await page.getByLabel("Enhed", { exact: true }).selectOption({ label: "Dagtilbud Vest" });
    await lead("Vis, hvad vi ved");
    await page.getByRole("heading", { name: "Det ved vi om enheden" }).waitFor();
    assert.equal(await page.getByLabel("Hvorfor", { exact: true }).inputValue(), WHY, "what was typed is still there");
    await axe(page);
    await picture(page, "meeting-lead-evidence");
    await page.setViewportSize(widths.narrow);
    await good(page);
    await picture(page, "meeting-lead-evidence-narrow");
    await page.setViewportSize(widths.wide);
    for (const one of [at.leader.page, at.economist.page, at.desk.page]) {
      await one.reload();
      await hides(one, "Det ved vi om enheden");
    }
  });

  chapter("the agreement is written, and signed by each from their own page", async () => {
    const { page } = at.chief;
    await page.getByRole("radio", { name: STEP }).check();
    await page.getByLabel("Aftalen i én sætning", { exact: true }).fill(AGREED);
    await lead("Skriv aftalen");
    await shows(page, "skrevet, venter på underskrift");
    await page.getByRole("heading", { name: "Det ved vi om enheden" }).waitFor();
    for (const one of [at.leader.page, at.economist.page, at.desk.page]) {
      await one.getByRole("button", { name: "Enig", exact: true }).click({ timeout: 60_000 });
      await one.getByRole("button", { name: "Enig", exact: true }).waitFor({ state: "detached", timeout: 60_000 });
    }
    await shows(page, "underskrevet, gælder ikke endnu");
  });

  chapter("the promise stands with those who made it, and those it was given to say whether it was kept", async () => {
    const { leader, economist } = at;
    await go(leader.page, at.round);
    await says(leader.page, STOPS);
    await good(leader.page);
    await picture(leader.page, "round-promises");
    await leader.page.getByRole("button", { name: `Der spørges stadig: ${STOPS}` }).click();
    await says(leader.page, "der spørges stadig, sagt 10. januar 2027");
    await go(economist.page, "/support");
    await says(economist.page, STOPS, "lovet på dialogmødet", "der spørges stadig, sagt 10. januar 2027");
    await good(economist.page);
    await picture(economist.page, "staff-promises");
  });

  chapter("nobody's page complained", async () => {
    for (const who of ["leader", "economist", "desk"]) await at[who].leave();
    await at.chief.leave();
  });
});
