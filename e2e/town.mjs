// What every browser test begins and ends with: a house raised, a browser, people who come in, no complaint, and all of it closed.

import { after, before, test } from "node:test";
import { launch, visit } from "./browser.mjs";
import { korsbaek } from "./house.mjs";
import { become, chapters } from "./steps.mjs";

/** The day the demonstration opens on, unless a test lives on another. */
export const TODAY = "2026-11-21";

/**
 * A house for the tests beside it (of a file, or of a `describe`). `raise` gives its `url` and how to `stop` it. Whoever has come
 * in by `town` leaves at the end, and a complaint of any page of theirs fails the file.
 */
export function inTown(raise) {
  const inside = new Set();
  const town = { house: undefined, browser: undefined, at: {}, chapter: chapters(test) };

  before(async () => {
    town.house = await raise();
    town.browser = await launch();
  });

  after(async () => {
    try {
      for (const visitor of [...inside]) await visitor.leave();
    } finally {
      await town.browser?.close();
      await town.house?.stop();
    }
  });

  /** Lets a visitor in who has been made elsewhere. */
  town.welcome = (visitor) => {
    const { leave } = visitor;
    visitor.leave = () => {
      inside.delete(visitor);
      return leave();
    };
    inside.add(visitor);
    return visitor;
  };

  /** Somebody comes to the door, as nobody in particular. */
  town.visit = async (options) => town.welcome(await visit(town.browser, town.house.url, options));

  /** Somebody comes in as one of the demonstration's people, by the first words about them on its front page. */
  town.as = async (who, options) => {
    const visitor = await town.visit(options);
    await become(visitor.page, who);
    return visitor;
  };

  /** Those who take part, each under a name: `town.at.leader.page`. */
  town.cast = (people) =>
    before(async () => {
      for (const [name, who] of Object.entries(people)) town.at[name] = await town.as(who);
    });

  return town;
}

/** Korsbæk Kommune for the tests beside it. */
export function inKorsbaek(today = TODAY) {
  return inTown(() => korsbaek("--today", today));
}
