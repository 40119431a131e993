// The main job's steps in Korsbæk, a municipality in the middle of its life: each person with one click on the front page.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { picture, pressByKeyboard } from "./browser.mjs";
import { answerDeviation, ask, fetchFile, force, giveVoice, makePaper, med, openRound, reportDeviation, sign, tellCommittee } from "./job.mjs";
import { writeAgreement } from "./job.mjs";
import { follow, go, good, hides, says } from "./steps.mjs";
import { TODAY, inKorsbaek } from "./town.mjs";

const UNIT = "Dagtilbud Vest";
const INSTRUMENT = "Afvigelsesgrænse";
const FREER = "I forklarer afvigelser over 5 pct. af rammen";

/** Who takes part, by the first words about them on the front page. */
const CAST = {
  leader: "Dagtilbudsleder, der selv bad om strammere",
  chief: "Dagtilbudschef",
  economist: "Økonomikonsulent",
  representative: "Tillidsrepræsentant",
  politician: "Medlem af Børne- og Skoleudvalget",
};

const voice = (step, why) => ({
  step,
  why,
  support: `Støtte: ${why}`,
  governance: `Styring: ${why}`,
  stops: `Slut med: ${why}`,
});

describe("the main job in Korsbæk", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { at, chapter } = town;

  chapter("the front page says that it is a demonstration, and one click makes one anybody", async () => {
    for (const [name, meets] of Object.entries(CAST)) {
      at[name] = await town.as(meets);
      const { page } = at[name];
      await page.getByText("Dette er en demonstration.").first().waitFor();
      await good(page);
      await picture(page, `korsbaek-${name}`);
    }
  });

  chapter("the chief opens a round, and a unit wants something else", async () => {
    at.round = await openRound(at.chief.page, {
      area: "Center for Dagtilbud",
      name: "Afvigelser, vinter 2026",
      deadline: "2026-12-15",
      instruments: [`Økonomi: ${INSTRUMENT}`],
    });
    at.calibration = await ask(at.leader.page, at.round, INSTRUMENT, "Vi vil tale om, hvornår en afvigelse er værd at skrive om.");
  });

  chapter("three voices, none seen before one's own", async () => {
    const voices = {
      leader: voice(FREER, "Små udsving retter vi selv."),
      chief: voice("I forklarer afvigelser over 3 pct. af rammen", "Jeg vil høre det, før det vokser."),
      economist: voice("I forklarer afvigelser over 1 pct. af rammen", "Vi samler tal for alle dagtilbud."),
    };
    const given = [];
    for (const [name, said] of Object.entries(voices)) {
      await giveVoice(at[name].page, at.calibration, said, given);
      given.push(said.why, said.support, said.governance, said.stops);
    }
    await go(at.leader.page, at.calibration);
    await says(at.leader.page, ...given);
    await good(at.leader.page);
    const refused = await at.politician.page.goto(at.calibration);
    assert.equal(refused.status(), 404, "to a politician the calibration does not exist");
  });

  chapter("they agree, MED's own representative notes its words, and it is in force", async () => {
    const { page } = at.leader;
    await follow(page, "Skriv aftalen");
    at.agreement = await writeAgreement(page, {
      step: FREER,
      text: "Vi forklarer det, der er større end fem procent.",
      reason: "Tiden bruges bedre hos børnene.",
      from: TODAY,
      review: "2027-11-01",
      support: { text: "Månedens tal i ét ark", due: "2027-01-15", giver: "Økonomi" },
    });
    for (const name of ["leader", "chief", "economist"]) await sign(at[name].page, at.agreement, "Enig");
    const talked = { committee: "CenterMED Dagtilbud", on: "2026-11-20", remarks: "Vi følger det i foråret." };
    await med(at.representative.page, at.agreement, talked);
    await force(page, at.agreement);
    await says(page, `Gælder for ${UNIT}`);
    await good(page);
  });

  chapter("the room stands on the unit's page, and the unit reports a deviation by keyboard", async () => {
    const { page } = at.leader;
    await go(page, "/");
    await pressByKeyboard(page, "link", UNIT);
    await page.getByRole("heading", { name: UNIT, level: 1 }).waitFor();
    await says(page, FREER, "egen · friere");
    await good(page);
    await picture(page, "korsbaek-unit");
    at.deviation = await reportDeviation(page, {
      kind: "Budgettet",
      direction: "Merforbrug",
      amount: "85.000",
      reading: "Varmen i det nye hus koster mere, end vi regnede med.",
      plan: "Vi skruer ned i weekenden.",
      wish: "Et råd om varmestyring.",
    });
    await answerDeviation(at.chief.page, UNIT, {
      answer: "Tak, fordi I sagde det tidligt.",
      offer: "Ejendom kigger på varmestyringen.",
      by: "2026-12-04",
    });
    await go(page, at.deviation);
    await says(page, "Tak, fordi I sagde det tidligt.", "Ejendom kigger på varmestyringen.");
    await tellCommittee(at.chief.page, page, at.deviation, {
      reason: "Udvalget har spurgt til det nye hus.",
      words: "Varmen koster mere. Vi skruer ned i weekenden.",
    });
  });

  chapter("the committee's paper holds what is true, and the politician reads it", async () => {
    const paper = await makePaper(at.economist.page, "Børne- og Skoleudvalget");
    await says(at.economist.page, "Tiden bruges bedre hos børnene.", "Vi følger det i foråret.", "Vi skruer ned i weekenden.");
    await hides(at.economist.page, "Jeg vil høre det, før det vokser.");
    const first = await fetchFile(at.economist.page, `${paper}/pdf`);
    assert.equal(first.subarray(0, 5).toString("latin1"), "%PDF-");
    await go(at.politician.page, paper);
    await good(at.politician.page);
    assert.deepEqual(await fetchFile(at.politician.page, `${paper}/pdf`), first, "the same bytes for everybody, every time");
    await picture(at.politician.page, "korsbaek-paper");
  });
});
