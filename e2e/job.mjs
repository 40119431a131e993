// The main job's own steps, the same in every municipality: round, three voices, agreement, duty, deviation, goal, paper.

import assert from "node:assert/strict";
import { open, unfold } from "./setup.mjs";
import { choose, fill, follow, go, good, hides, panel, press, says, tick } from "./steps.mjs";

/** Takes the starter catalogue into use. */
export async function starterCatalogue(page) {
  await open(page, "Katalog over instrumenter");
  await good(page);
  await press(page, "Tag startkataloget i brug");
  await says(page, "Budgetopfølgning");
  await good(page);
}

/** Opens a round over an area; gives its address. */
export async function openRound(page, { area, name, deadline, instruments }) {
  await open(page, "Ledelsesrum");
  // The first round is offered at once; later ones stand behind the list.
  if (await page.getByRole("link", { name: "Runder", exact: true }).count()) await follow(page, "Runder");
  await follow(page, "Åbn en runde");
  await good(page);
  await choose(page, "Område", area);
  await fill(page, { Navn: name, Frist: deadline });
  await tick(page, "checkbox", ...instruments);
  await press(page, "Åbn runden");
  await says(page, name);
  await good(page);
  return new URL(page.url()).pathname;
}

/** Fills in an agreement and saves it as a draft; gives its address. */
export async function writeAgreement(page, { step, text, reason, from, review, end, support, decidedHere }) {
  await good(page);
  await tick(page, "radio", step, "Kerneopgaven");
  await fill(page, { "Aftalen i én sætning": text, Begrundelse: reason, "Gælder fra": from, "Ses igen": review });
  if (end) await fill(page, { "Stramningen slutter, når": end });
  if (decidedHere) await fill(page, { "Det afgør vi nu selv på arbejdspladsen:": decidedHere });
  if (support) {
    await fill(page, { "Støtte 1": support.text, "Hvornår senest, støtte 1?": support.due });
    await choose(page, "Hvem giver støtte 1?", support.giver);
  }
  await press(page, "Gem udkastet");
  await says(page, text, reason);
  return new URL(page.url()).pathname;
}

/** Signs an agreement for one's party. */
export async function sign(page, agreement, says, words = "") {
  await go(page, agreement);
  await tick(page, "radio", says);
  await fill(page, { Bemærkning: words });
  await press(page, "Underskriv");
}

/** Notes where MED talked about it; the remarks are kept word for word. */
export async function med(page, agreement, { committee, on, remarks }) {
  await go(page, agreement);
  await fill(page, { "Drøftet i": committee, "Dato for mødet": on, "MED's bemærkninger, ord for ord": remarks });
  await press(page, "Gem MED-linjen");
  await says(page, committee, remarks);
}

/** Brings an agreement into force. */
export async function force(page, agreement) {
  await go(page, agreement);
  await good(page);
  await press(page, "Sæt i kraft");
}

/** Asks for an own calibration of an instrument in a round; gives its address. */
export async function ask(page, round, instrument, wish) {
  await go(page, round);
  await follow(page, `Vi vil noget andet med ${instrument}`);
  await good(page);
  await fill(page, { "Hvad vil I tale om?": wish });
  await press(page, "Åbn en egen kalibrering");
  await says(page, wish);
  await good(page);
  return new URL(page.url()).pathname;
}

/** Gives one's voice; before that, nothing of what the others have said is anywhere on the page. */
export async function giveVoice(page, calibration, voice, others) {
  await go(page, calibration);
  await hides(page, ...others);
  await tick(page, "radio", voice.step, "Kerneopgaven");
  await unfold(page, "Resten kan udelades");
  await fill(page, {
    "Hvorfor?": voice.why,
    "Støtte, der skal vokse": voice.support,
    "Styring, der skal blive": voice.governance,
    "Det lover vi at holde op med at bede om": voice.stops,
  });
  await press(page, "Giv svaret");
  await says(page, voice.why);
}

/** Reports for a unit that something will not hold; gives the deviation's address. */
export async function reportDeviation(page, { kind, direction, amount, reading, plan, wish }) {
  await follow(page, "Meld en afvigelse");
  await good(page);
  await tick(page, "radio", kind, direction);
  await fill(page, { "Beløb i kroner": amount, "Vores egen læsning": reading, "Det gør vi": plan });
  await fill(page, { "Det beder vi om hjælp til": wish });
  await press(page, "Meld");
  await says(page, reading, plan, wish, "Meldingen har ikke ændret nogen aftale.");
  await good(page);
  return new URL(page.url()).pathname;
}

/** Answers a deviation from Min side, with help. */
export async function answerDeviation(page, unit, { answer, offer, by }) {
  await go(page, "/");
  await follow(page, `Svar ${unit}: de har meldt en afvigelse`);
  await good(page);
  await fill(page, { "Dit svar": answer, "Hjælp, du tilbyder": offer, "Senest den": by });
  await press(page, "Svar");
  await says(page, answer, offer);
}

/** The line decides in the open that the committee is told, and the unit writes its own words to it. */
export async function tellCommittee(line, unit, address, { reason, words }) {
  await go(line, address);
  await tick(line, "radio", "Udvalget får det at vide");
  await fill(line, { Begrundelse: reason });
  await press(line, "Beslut");
  await good(line);
  await go(unit, address);
  await says(unit, reason);
  await fill(unit, { "Jeres ord til udvalget": words });
  await press(unit, "Gem jeres ord");
  await says(unit, "Enhedens ord til udvalget", words);
  await good(unit);
}

/** Writes a core task that units share. */
export async function coreTask(page, { name, effect, purpose, since, unit }) {
  await open(page, "Kerneopgaver");
  await good(page);
  await follow(page, "Ny kerneopgave");
  await good(page);
  await fill(page, { Navn: name, "Ønsket virkning for borgerne": effect, Formål: purpose, "Gælder fra": since });
  await press(page, "Gem");
  await choose(page, "Enhed", unit);
  await press(page, "Tilføj enhed");
  await says(page, name, effect, unit);
  await good(page);
}

/** Says on the unit's page what a core task means there. */
export async function translate(page, { here, seen }) {
  await follow(page, "Skriv, hvad den betyder hos jer");
  await good(page);
  await fill(page, { "Det betyder den hos os": here, "Det ville man se os gøre": seen });
  await press(page, "Gem");
}

/** Enters an adopted goal and how it goes. */
export async function goal(page, { committee, wording, task, adopted, body, status }) {
  await open(page, "Kerneopgaver");
  await follow(page, "Udvalgenes mål");
  await good(page);
  await follow(panel(page, committee), "Skriv et vedtaget mål ind");
  await good(page);
  await choose(page, "Udvalg", committee);
  await choose(page, "Kerneopgave", task);
  await fill(page, { "Målet, som det blev vedtaget": wording, "Vedtaget den": adopted, "Vedtaget af": body });
  await press(page, "Gem");
  await fill(page, { "Status pr.": status.on, "Sådan går det, i ord": status.words, Kilde: status.source });
  await press(page, "Gem status");
  await says(page, wording, status.words, status.source);
  await good(page);
}

/** Makes the committee's paper; gives its address. */
export async function makePaper(page, committee) {
  await open(page, "Til udvalgene");
  await good(page);
  await follow(page, committee);
  await good(page);
  await follow(page, "Se udkastet");
  await good(page);
  await press(page, "Dan papiret");
  await says(page, "Papiret ligger fast.");
  await good(page);
  return new URL(page.url()).pathname;
}

/** Fetches a file as the reader would. */
export async function fetchFile(page, path) {
  const response = await page.request.get(path);
  assert.equal(response.status(), 200, path);
  return response.body();
}
