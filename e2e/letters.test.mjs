// The weekly letter, all the way: the binary writes it, a real mail server takes it, and its reader is rid of it with one button.

import assert from "node:assert/strict";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { emptyDatabase, freePort, serve } from "./house.mjs";
import { postbox } from "./postbox.mjs";
import { go, good, press, says } from "./steps.mjs";
import { inTown } from "./town.mjs";

const MONDAY = "2026-11-23";
const LEADER = "leder@korsbaek.example";
const SILENT = "dpo@korsbaek.example";
// The house is raised as soon as it is asked for, so what it needs stands before it.
const at = {};
const town = inTown(async () => {
  at.post = await postbox();
  at.data = await emptyDatabase("sqlite");
  return open(MONDAY, "--fresh");
});
const { chapter } = town;

after(async () => {
  at.post?.close();
  await at.data?.away();
});

async function open(today, ...more) {
  const words = ["demo", "--port", String(await freePort()), "--data", at.data.folder, "--smtp", at.post.url, "--today", today];
  return serve([...words, ...more], {}, 180_000);
}

/** The weekly letters; letters about other things come beside them. */
const weekly = () => at.post.letters.filter((letter) => / venter på dig i Råderum$/.test(letter.subject));
const to = (reader) => weekly().filter((letter) => letter.to.includes(reader));

chapter("on Monday a letter comes to a leader for whom something waits, in Danish and without names", async () => {
  for (let tries = 0; to(LEADER).length === 0 && tries < 400; tries += 1) await pause(1_000);
  const [letter] = to(LEADER);
  assert.ok(letter, `no letter to ${LEADER} among ${at.post.letters.length}`);
  assert.match(letter.subject, /^(Én|\d+) ting venter på dig i Råderum$/);
  assert.match(letter.text, /^Hej\n/);
  assert.match(letter.text, /venter på dig de næste to uger:/);
  assert.match(letter.text, new RegExp(`${town.house.url}/`));
  assert.equal(letter.auto, "auto-generated");
  assert.equal(letter.unsubscribe, `<${town.house.url}/letters/mine>`);
  assert.ok(!letter.headers.some((name) => /^b?cc$/i.test(name)), letter.headers.join());
});

chapter("nobody gets two, and where nothing waits nothing comes", async () => {
  await at.post.quiet();
  const readers = weekly().flatMap((letter) => letter.to);
  assert.equal(new Set(readers).size, readers.length, "one letter a person");
  assert.ok(readers.length > 20, `${readers.length} letters`);
  assert.deepEqual(to(SILENT), []);
  const before = readers.length;
  await town.house.stop();
  town.house = await open(MONDAY);
  await pause(10_000);
  assert.equal(weekly().length, before, "opened again the same day, it writes nothing");
});

chapter("the letter says what the page says, names nobody, and one button stops it", async () => {
  const { page } = await town.as("Leder af et børnehus");
  await go(page, "/letters/mine");
  await good(page);
  const name = (await page.locator(".who b").first().innerText()).split(",")[0].trim();
  const [letter] = to(LEADER);
  assert.ok(name.length > 3 && !letter.text.includes(name), `the letter does not name ${name}`);
  await says(page, letter.subject);
  await press(page, "Send mig ikke ugebrevet");
  await says(page, "Du har sagt nej til ugebrevet.");
  await good(page);
});
