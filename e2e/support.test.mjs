// Support is half of it: help asked of a named person and read by two, support judged by its receiver, a duty that nobody reads let go.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { picture } from "./browser.mjs";
import { choose, fill, follow, go, good, hides, press, says, tick } from "./steps.mjs";
import { unfold } from "./setup.mjs";
import { inKorsbaek } from "./town.mjs";

const NEED = "Hvordan fordeler de andre huse åbningsvagterne, så det er til at holde ud?";
const REPLY = "Ring til mig i morgen, så tager vi din plan igennem.";

let request;

describe("support", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { chapter } = town;
  const as = async (who) => (await town.as(who)).page;

  chapter("a leader asks a named person for help", async () => {
    const page = await as("Leder af et børnehus");
    await follow(page, "Børnehuset Lærkereden");
    await follow(page, "Bed en navngiven om hjælp");
    await good(page);
    await picture(page, "support-help-ask");
    const list = page.getByLabel("Hvem spørger du?", { exact: true });
    const chief = (await list.locator("option").allInnerTexts()).find((name) => name.includes("leder af Center for Dagtilbud"));
    await choose(page, "Hvem spørger du?", chief);
    await fill(page, { "Hvad har du brug for?": NEED });
    await press(page, "Send");
    request = new URL(page.url()).pathname;
    await says(page, NEED, "Ingen andre kan læse det.");
    await good(page);
  });

  chapter("the one who was asked answers with what and when, and nobody else finds it", async () => {
    for (const who of ["Administrator", "Kommunaldirektør", "Souschef", "Økonomikonsulent"]) {
      const page = await as(who);
      const answer = await page.goto(request);
      assert.equal(answer.status(), 404, who);
      for (const path of ["/", "/followup"]) {
        await page.goto(path);
        await hides(page, request, NEED);
      }
    }
    const page = await as("Dagtilbudschef");
    await go(page, request);
    await fill(page, { "Hvad kan du hjælpe med?": REPLY, "Hvornår?": "2026-11-21" });
    await press(page, "Svar");
    await says(page, REPLY, "Hjælpen kommer 21. november 2026.");
    await good(page);
  });

  chapter("the asker says whether it helped", async () => {
    const page = await as("Leder af et børnehus");
    await go(page, request);
    await tick(page, "radio", "Delvist");
    await press(page, "Afslut");
    await says(page, "Delvist", "Skrevet af enheden");
    await picture(page, "support-help-closed");
  });

  chapter("a staff function's page shows what was promised, judged, asked and unread, and the owner lets a duty go", async () => {
    const page = await as("HR-konsulent");
    await follow(page.getByRole("navigation", { name: "Hovedmenu" }), "Det giver og beder vi om");
    await says(page, "Det giver og beder HR om", "Det hjalp ikke: Telefonen blev taget af en ny hver gang", "foreslået fjernet: ingen har åbnet svarene");
    await good(page);
    await picture(page, "support-given");
    await follow(page, "Skal den væk?");
    await says(page, "Ingen har åbnet svarene");
    await good(page);
    await picture(page, "support-removal");
    await tick(page, "radio", "Den skal væk. Der lægges et udkast klar til næste udgave af kataloget.");
    await fill(page, { "Hvad sker der nu, eller hvorfor bliver den?": "Vi henter tallene i lønsystemet." });
    await press(page, "Gem afgørelsen");
    await says(page, "skal væk");
    const house = await as("Administrator");
    await says(house, "Udkast til kataloget uden indberetning: Lønsumsstyring");
  });

  chapter("evidence stands beside a talk, about the post, and is never added up", async () => {
    const page = await as("Økonomikonsulent");
    await follow(page, "Svar: egen aftale om Budgetopfølgning?");
    await unfold(page, "Læs, hvad vi ved");
    await says(page, "Det ved vi om enheden", "Stillingen har været ubesat siden", "Det ved vi ikke:");
    await good(page);
    await picture(page, "support-evidence");
  });
});
