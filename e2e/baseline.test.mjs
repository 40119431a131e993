// The five questions before an area's first round: asked on Min side, answered without names, nothing shown while they are open.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { picture, widths } from "./browser.mjs";
import { follow, go, good, hides, press, says, tick } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

const QUESTIONS = [
  "Jeg har det rum til at lede, som opgaven kræver.",
  "Jeg har tid til at være faglig leder for mine medarbejdere.",
  "Det, vi indberetter, bliver brugt til noget, vi kan se.",
  "Jeg kan sige højt, at noget går galt, uden at det falder tilbage på mig.",
  "Jeg glæder mig til at gå på arbejde.",
];

/** Who takes part, by the first words about them on the front page. */
const CAST = { leader: "Kommunaldirektør", employee: "Pædagog i børnehuset", direction: "Kommunaldirektør" };

describe("five questions before the first round", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { at, chapter } = town;

  async function enter(name, options) {
    at[name] = await town.as(CAST[name], options);
    return at[name].page;
  }

  chapter("a leader is asked on Min side, and on a phone", async () => {
    const page = await enter("leader", { viewport: widths.narrow });
    await follow(page, "Svar på fem spørgsmål: Korsbæk Kommune");
    await says(page, "Ingen kan se, hvad du svarer", "MED");
    await good(page);
    await picture(page, "baseline-ask-narrow");
  });

  chapter("an answer that is not whole comes back with what was chosen", async () => {
    const { page } = at.leader;
    await tick(page.getByRole("group", { name: QUESTIONS[0] }), "radio", "Enig");
    await page.getByRole("button", { name: "Send svaret", exact: true }).click();
    await page.getByText("4 ting skal rettes").waitFor();
    assert.ok(await page.getByRole("group", { name: QUESTIONS[0] }).getByLabel("Enig", { exact: true }).isChecked());
    await good(page);
  });

  chapter("the whole answer is counted, once, and shows nothing", async () => {
    const { page } = at.leader;
    for (const question of QUESTIONS) await tick(page.getByRole("group", { name: question }), "radio", "Uenig");
    await press(page, "Send svaret");
    await says(page, "Dit svar er talt med.", "Intet vises, mens der kan svares");
    await hides(page, "Send svaret", "mest uenige");
    await good(page);
    await go(page, "/");
    await hides(page, "Svar på fem spørgsmål: Korsbæk Kommune");
  });

  chapter("what was answered elsewhere is shown in words where there is enough of it, and not where there is too little", async () => {
    const page = await enter("direction");
    await go(page, "/pulse");
    await good(page);
    await picture(page, "baseline-areas");
    await follow(page.getByRole("row", { name: /Børn og Unge/ }), /^Lukket/);
    await says(page, "Før første runde: Børn og Unge", "svar", "Hvordan");
    await says(page, "MED's bemærkninger", "tiden til at være faglig leder står lavest", "for medarbejderne i Center for Dagtilbud");
    await good(page);
    await picture(page, "baseline-closed");
    await go(page, "/pulse");
    await follow(page.getByRole("row", { name: /Bibliotekerne/ }).first(), /^Lukket/);
    await says(page, "For få svar til at blive vist");
    await good(page);
    await picture(page, "baseline-too-few");
  });

  chapter("everybody sees what Råderum asks of each role, and the ceiling", async () => {
    const page = await enter("employee");
    await go(page, "/time");
    await says(page, "Tid brugt på Råderum", "Loftet er 22 t", "siger 5 af dem, der gør det", "Tid måles ikke");
    await good(page);
    await picture(page, "time-asked");
    assert.equal((await page.goto(`${town.house.url}/pulse`)).status(), 404);
  });
});
