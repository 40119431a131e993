// A deviation all the way: a unit says it, the line answers and decides in the open, an action waits for its post, and others learn.

import { describe } from "node:test";
import { axe, fits, picture, widths } from "./browser.mjs";
import { answerDeviation, tellCommittee } from "./job.mjs";
import { choose, fill, follow, go, good, hides, panel, press, says, tick } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

const UNIT = "Dagtilbud Vest";

/** Who takes part, by the first words about them on the front page. */
const CAST = { leader: "Dagtilbudsleder, der selv bad om strammere", chief: "Dagtilbudschef", sibling: "Leder af et børnehus" };

describe("a deviation from report to learning", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { at, chapter } = town;

  town.cast(CAST);

  chapter("the unit reports that a rule does not hold, with an indicator", async () => {
    const { page } = at.leader;
    await go(page, "/");
    await follow(page, UNIT);
    await follow(page, "Meld en afvigelse");
    await tick(page, "radio", "En regel", "Ikke oplyst");
    await fill(page, { "Vores egen læsning": "Vi kan ikke nå sprogvurderingerne inden fristen.", "Det gør vi": "Vi tager de yngste først." });
    await page.getByText("Handler det om en indikator?").click();
    await fill(page, { Indikator: "Sprogvurderinger" });
    await page.getByRole("button", { name: "Meld", exact: true }).click();
    await says(page, "Udfyld alle tre felter om indikatoren");
    await good(page);
    await fill(page, { "Det venter I": "31", "Måles i": "børn" });
    await press(page, "Meld");
    await says(page, "En regel holder ikke", "ventes at blive 31 børn", "Meldingen har ikke ændret nogen aftale.");
    at.deviation = new URL(page.url()).pathname;
  });

  chapter("the line answers, and gives the unit an action", async () => {
    const { page } = at.chief;
    await answerDeviation(page, UNIT, { answer: "Godt, I siger det.", offer: "Jeg taler med PPR.", by: "2026-12-01" });
    const actions = panel(page, "Det gør vi nu");
    await fill(actions, { "Hvad gøres der?": "Læg en plan for de 31 børn", Senest: "2026-12-04" });
    await actions.getByLabel("Hvilken post gør det?", { exact: true }).selectOption({ index: 1 });
    await press(actions, "Tilføj");
    await says(page, "Læg en plan for de 31 børn", "senest 4. december 2026");
    await good(page);
    await picture(page, "deviation");
  });

  chapter("the action waits on Min side, moves with a reason and is done", async () => {
    const { page } = at.leader;
    await go(page, "/");
    await follow(page, "Læg en plan for de 31 børn");
    await page.locator("summary", { hasText: "Flyt" }).first().click();
    await fill(page, { "Ny dag": "2026-12-11", "Hvorfor flyttes den?": "PPR har først tid da." });
    await press(page, "Flyt");
    await says(page, "Flyttet fra 4. december 2026", "PPR har først tid da.");
    await page.locator("summary", { hasText: "Markér som gjort" }).first().click();
    await press(page, "Markér som gjort");
    await says(page, "gjort 21. november 2026");
    await good(page);
  });

  chapter("the line decides in the open that the committee is told, and the unit writes its own words", async () => {
    await tellCommittee(at.chief.page, at.leader.page, at.deviation, {
      reason: "Udvalget følger sproget.",
      words: "Vi mangler 31 børn og tager de yngste først.",
    });
  });

  chapter("the unit ends it with what it learned, and lets other leaders read that and nothing else", async () => {
    const { page } = at.leader;
    await go(page, at.deviation);
    await fill(page, { "Det kom der ud af det": "Alle er vurderet i januar.", "Det lærte vi": "Begynd i august med de yngste." });
    await tick(page, "checkbox", "Andre ledere må læse, hvad vi lærte");
    await press(page, "Afslut afvigelsen");
    await says(page, "Begynd i august med de yngste.");
    const other = at.sibling.page;
    await go(other, "/followup");
    await follow(other, "Det har andre lært");
    await says(other, "Begynd i august med de yngste.");
    await hides(other, "Vi kan ikke nå sprogvurderingerne", "Jeg taler med PPR.");
    await good(other);
  });

  chapter("the wheel is a picture with its table, at a desk and on a phone", async () => {
    const { page } = at.sibling;
    await go(page, "/");
    await follow(page, "Børnehuset Lærkereden");
    await follow(page, "Se hele årshjulet");
    await says(page, "Enhederne kommer først");
    await good(page);
    await picture(page, "wheel");
    await page.setViewportSize(widths.narrow);
    await axe(page);
    await fits(page);
    await picture(page, "wheel-narrow");
    await page.setViewportSize(widths.wide);
  });

  chapter("a common date shows what it asks for before it asks", async () => {
    const { page } = await town.as("Økonomikonsulent");
    await go(page, "/followup/dates");
    await good(page);
    await picture(page, "dates");
    await follow(page, "Tag »Afgiv regnskabet til revisionen« i brug");
    await fill(page, { "Ses efter den": "2028-01-01" });
    await choose(page, "Hvem beder den?", "Kun Økonomi");
    await page.getByRole("button", { name: "Vis, hvad den beder om", exact: true }).click();
    await says(page, "Den beder én enhed om 8 timer om året.");
    await good(page);
    await press(page, "Tag i brug");
    await says(page, "Afgiv regnskabet til revisionen");
  });
});
