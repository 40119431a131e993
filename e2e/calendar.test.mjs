// A calendar by a secret address, read by a parser that is not ours (ical.js): made, read, changed nothing, closed.

import assert from "node:assert/strict";
import { describe } from "node:test";
import ICAL from "ical.js";
import { picture } from "./browser.mjs";
import { follow, go, looked, press, says } from "./steps.mjs";
import { inKorsbaek } from "./town.mjs";

/** The calendar of an address as its bytes and as the parser reads them. */
async function read(address, headers = {}) {
  const answer = await fetch(address, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  return { answer, bytes, text };
}

describe("due dates in one's own calendar", { timeout: 300_000 }, () => {
  const town = inKorsbaek();
  const { at, chapter } = town;

  town.cast({ leader: "Leder af et børnehus" });

  chapter("a leader finds the page from Min side, makes an address, and is shown it once", async () => {
    const { page } = at.leader;
    await go(page, "/");
    await follow(page, "Få fristerne i din kalender");
    await says(page, "Frister i din kalender", "uden at logge ind", "Outlook", "iPhone", "Android");
    await looked(page, "calendar");
    await page.getByLabel("Hvad skal kalenderen vise?").selectOption({ label: "De enheder, jeg leder" });
    await press(page, "Lav adressen");
    await says(page, "Adressen er klar", "Den bliver kun vist denne ene gang");
    at.address = await page.locator("main code").innerText();
    assert.match(at.address, /\/calendar\/feed\/[0-9a-f]{64}$/);
    await looked(page, "calendar-made");
    await follow(page, "Til dine adresser");
    assert.ok(!(await page.content()).includes(at.address), "the secret is shown once");
    await press(page, "In English");
    await says(page, "Due dates in your calendar", "My addresses");
    await looked(page, "calendar-english");
    await press(page, "På dansk");
  });

  chapter("from a unit's annual wheel the unit is chosen beforehand", async () => {
    const { page } = at.leader;
    await go(page, "/");
    await picture(page, "calendar-from-my-page");
    await follow(page, "Børnehuset Lærkereden");
    await follow(page, "Se hele årshjulet");
    await picture(page, "calendar-from-wheel");
    await follow(page, "Få årshjulet i din kalender");
    const chosen = page.getByLabel("Hvad skal kalenderen vise?").locator("option:checked");
    assert.equal(await chosen.innerText(), "Børnehuset Lærkereden");
  });

  chapter("another program reads it: zone, days, names and lines are as RFC 5545 says", async () => {
    const { answer, bytes, text } = await read(at.address);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "text/calendar; charset=utf-8");
    at.tag = answer.headers.get("etag");

    assert.ok(text.endsWith("END:VCALENDAR\r\n"));
    assert.ok(!/[^\r]\n|\r[^\n]/.test(text), "every line ends with CRLF");
    for (let start = 0, end; (end = bytes.indexOf("\r\n", start)) >= 0; start = end + 2) {
      assert.ok(end - start <= 75, `${bytes.subarray(start, end)} is ${end - start} octets`);
    }

    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
    assert.equal(calendar.getFirstPropertyValue("method"), null);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone"));
    assert.equal(zone.tzid, "Europe/Copenhagen");
    // The offset of the clock on the wall, in hours: the night before and the night of each change, and a year far ahead.
    const hours = (when) => zone.utcOffset(ICAL.Time.fromString(when)) / 3600;
    const clocks = ["2026-03-28T12:00:00", "2026-03-29T12:00:00", "2026-10-24T12:00:00", "2026-10-25T12:00:00", "2035-07-01T12:00:00"];
    assert.deepEqual(clocks.map(hours), [1, 2, 2, 1, 2]);

    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    assert.ok(events.length > 3, `${events.length} entries`);
    assert.equal(new Set(events.map((event) => event.uid)).size, events.length, "each is known by a name of its own");
    for (const event of events) {
      assert.match(event.uid, /@127\.0\.0\.1$/);
      assert.ok(event.startDate.isDate && event.endDate.isDate, "all day");
      assert.equal(event.endDate.subtractDate(event.startDate).toSeconds(), 86_400, "it ends on the day after, not included");
      assert.equal(event.sequence, 0);
      assert.equal(event.component.getFirstPropertyValue("status"), "CONFIRMED");
      assert.match(event.summary, /^.+ · .+$/);
      assert.match(event.component.getFirstPropertyValue("url"), /\/units\/[0-9a-f-]{36}\/wheel$/);
      assert.ok(event.component.getFirstPropertyValue("dtstamp").zone.tzid === "UTC");
    }
  });

  chapter("no person's name stands in it", async () => {
    const { text } = await read(at.address);
    const { page } = at.leader;
    await go(page, "/");
    const greeting = await page.locator("h1").innerText();
    const name = greeting.replace(/^Hej /, "").trim();
    assert.ok(name.length > 3);
    for (const part of [name, ...name.split(" ").slice(-1)]) assert.ok(!text.includes(part), `${part} stands in the calendar`);
  });

  chapter("whoever has it is told that nothing is new, and gets the same bytes otherwise", async () => {
    const known = await read(at.address, { "If-None-Match": at.tag });
    assert.equal(known.answer.status, 304);
    assert.equal(known.bytes.length, 0);
    const again = await read(at.address);
    assert.equal(again.answer.headers.get("etag"), at.tag);
  });

  chapter("closed, it is there no more", async () => {
    const { page } = at.leader;
    await go(page, "/calendar");
    await press(page, /^Luk adressen/);
    await says(page, "Du har ingen endnu");
    assert.equal((await read(at.address)).answer.status, 404);
    assert.equal((await read(at.address, { "If-None-Match": at.tag })).answer.status, 404);
  });
});
