// A committee's page: its member asks and agrees what to be told, minutes first; the owner answers; nothing names a person.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axe, fits, picture, widths } from "./browser.mjs";
import { follow, go, good, press, says } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

const COMMITTEE = "Børne- og Skoleudvalget";
const CAST = { politician: "Medlem af Børne- og Skoleudvalget", owner: "Økonomikonsulent", leader: "Leder af et børnehus" };
const QUESTION = "Hvor mange huse venter et merforbrug i år?";

describe("a committee's page in Korsbæk", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { at, chapter } = town;

  town.cast(CAST);

  chapter("one page holds goals, money, what was freed, MED's words and what we do not know", async () => {
    const { page } = at.politician;
    await follow(page, COMMITTEE);
    at.home = page.url();
    await says(page, "Udvalgets mål", "Pengene", "Frigjort til hvad", "MED's ord", "Det ved vi ikke", "Informationsaftalen", "Spørg");
    await says(page, "enheder har oplyst", "19 uger", "Over tid");
    await good(page);
    await picture(page, "committee");
    await page.setViewportSize(widths.narrow);
    await fits(page);
    await axe(page);
    await picture(page, "committee-narrow");
    await page.setViewportSize(widths.wide);
  });

  chapter("a wish shows its minutes before it can be agreed", async () => {
    const { page } = at.politician;
    await follow(page, "Nyt ønske");
    await page.getByLabel("Det vil vi gerne vide").check();
    await page.getByLabel("Hvad", { exact: true }).fill("Ventelister til børnehusene");
    await page.getByLabel("Hvad skal udvalget bruge det til?").fill("For at kunne åbne en gruppe i tide.");
    await page.getByLabel("Hvor tit").selectOption({ label: "Hvert kvartal" });
    await page.getByLabel("En indberetning fra enhederne").check();
    await page.getByLabel("Ejer").selectOption({ label: "Økonomi" });
    await press(page, "Se, hvad det tager");
    await says(page, "Så meget tid tager det", "timer om året", "ledere i udvalgets enheder");
    await good(page);
    await picture(page, "committee-minutes");
    await press(page, "Ret ønsket");
    await page.getByLabel("Et tal, som findes i forvejen").check();
    await press(page, "Se, hvad det tager");
    await says(page, "80 minutter");
    await press(page, "Aftal det");
    await says(page, "Ventelister til børnehusene", "Hvert kvartal · Økonomi · ca. 80 minutter om året.");
  });

  chapter("what comes again is led to the agreement, and a question is sent once", async () => {
    const { page } = at.politician;
    await page.getByLabel("Jeres spørgsmål").fill("Kan vi få antallet hver måned?");
    await page.getByRole("button", { name: "Send spørgsmålet" }).click();
    await page.locator(".faults").waitFor();
    await says(page, "hører det til i informationsaftalen");
    await good(page);
    await page.getByLabel("Jeres spørgsmål").fill(QUESTION);
    await press(page, "Send spørgsmålet");
    await says(page, QUESTION, "Stillet i dag");
    await follow(page, QUESTION);
    at.question = page.url();
    await good(page);
  });

  chapter("an owner is chosen and answers; a leader outside knows of no question", async () => {
    const { page } = at.owner;
    await go(page, at.question);
    await page.getByLabel("Hvem svarer").selectOption({ label: "Økonomi" });
    await press(page, "Gem");
    await go(page, town.house.url);
    await follow(page, `Svar på et spørgsmål fra ${COMMITTEE}`);
    await page.getByLabel("Svar", { exact: true }).fill("31 huse, set fra 30. september 2026. Kilde: husenes egne prognoser.");
    await picture(page, "committee-answer");
    await press(page, "Send svaret");
    await says(page, "Besvaret 21. november 2026 af Økonomi");
    const refused = await at.leader.page.goto(at.question);
    assert.equal(refused.status(), 404, "to a leader who does not answer, the question does not exist");
    await go(at.politician.page, at.home);
    await says(at.politician.page, "31 huse, set fra 30. september 2026.");
  });

  chapter("a leader's forecast page shows the sum, and a chief's correction stands beside it", async () => {
    const { page } = at.leader;
    await go(page, town.house.url);
    await follow(page, "Børnehuset Lærkereden");
    await follow(page, "Enhedens egne prognoser");
    await says(page, "Set fra 30. september 2026", "merforbrug", "Sådan ramte jeres prognoser");
    await good(page);
    await picture(page, "forecasts");
  });
});
