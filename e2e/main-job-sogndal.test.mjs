// The main job as docs/main-job.md tells it, on Sogndal kommune's own organisation and money, from an empty house to the paper.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe } from "node:test";
import { picture } from "./browser.mjs";
import { databases, emptyDatabase, freePort } from "./house.mjs";
import { ask, answerDeviation, coreTask, fetchFile, force, giveVoice, goal, makePaper, med } from "./job.mjs";
import { openRound, reportDeviation, sign, starterCatalogue, tellCommittee, translate, writeAgreement } from "./job.mjs";
import { appoint, committee, confirm, linkFor, open, send, staffFunction, unitPage } from "./setup.mjs";
import { comeIn, fill, follow, go, good, hides, newHouse, panel, press, says } from "./steps.mjs";
import { inTown } from "./town.mjs";
import { sums, sumsAreTheFiles } from "./sums.mjs";
import { workbook } from "./workbook.mjs";

const ROOT = new URL("..", import.meta.url).pathname;
const FILE = join(ROOT, "testdata/no_sogndal_driftsbudsjett_2013_account_budget.csv");
/** The day the house opens on; a run that meets midnight goes on into the next. */
const TODAY = "2026-11-21";
const ROOT_UNIT = "Sogndal kommune";
const COMMITTEE = "Kommunestyret (prøve)";
const INSTRUMENT = "Budgetopfølgning";

const person = (name, login) => ({ name, email: `${login}@sogndal.example`, from: "2026-01-01" });
const administrator = person("Prøveadministrator", "administrator");
const chief = person("Prøvechef", "chef");
const leader = person("Prøveleder", "leder");
const economist = person("Prøveøkonom", "oekonom");
const politician = person("Prøvepolitiker", "politiker");

const voice = (step, why, who) => ({
  step,
  why: `${why} (prøve).`,
  support: `Støtte, ${who} ønsker (prøve).`,
  governance: `Styring, ${who} vil beholde (prøve).`,
  stops: `Det holder ${who} op med (prøve).`,
});

for (const kind of databases) {
  describe(`the main job on ${kind}`, { timeout: 300_000 }, () => {
    const town = inTown(async () => {
      const database = await emptyDatabase(kind);
      const house = await newHouse(database, await freePort(), administrator, TODAY);
      return { ...house, stop: () => house.stop().finally(database.away) };
    });
    const { at, chapter } = town;
    const enter = async (link) => town.welcome(await comeIn(town.browser, town.house.url, link));

    chapter("the administrator comes in by the first link", async () => {
      at.administrator = await enter(town.house.link);
      await says(at.administrator.page, "Hej Prøveadministrator");
      await good(at.administrator.page);
    });

    chapter("the municipality gets its name", async () => {
      const { page } = at.administrator;
      await follow(page, "Skriv kommunens navn");
      await good(page);
      await fill(page, { "Kommunens navn": ROOT_UNIT });
      await press(page, "Gem");
      await page.getByRole("banner").getByText(ROOT_UNIT).waitFor();
    });

    chapter("the organisation comes from the municipality's own list of accounts", async () => {
      const { page } = at.administrator;
      await send(page, "Hent organisation ind", FILE, await readFile(join(ROOT, "examples/mappings/sogndal-org.toml"), "utf8"));
      await confirm(page);
      await unitPage(page, "Bibliotek");
      await good(page);
    });

    chapter("the money comes from the same file, and its columns sum to 16, 0 and 0", async () => {
      const { page } = at.administrator;
      await send(page, "Hent økonomi ind", FILE, await readFile(join(ROOT, "examples/mappings/sogndal.toml"), "utf8"));
      await confirm(page);
      await says(page, "16,00");
      await follow(page, "Se økonomien");
      const currency = panel(page, "Valuta");
      await fill(currency, { "Valutakode, for eksempel DKK": "NOK" });
      await press(currency, "Gem");
      await says(page, "Budgetopfølgning 2013, hele NOK");
      await good(page);
    });

    chapter("people are put into posts, a staff function and a committee, and get their links", async () => {
      const { page } = at.administrator;
      await appoint(page, ROOT_UNIT, chief);
      await appoint(page, "Bibliotek", leader);
      await staffFunction(page, { da: "Økonomi", en: "Finance" }, "Økonomiavdeling", economist);
      await committee(page, COMMITTEE, [ROOT_UNIT], politician);
      for (const [name, who] of Object.entries({ chief, leader, economist, politician })) {
        at[name] = await enter(await linkFor(page, who));
        await says(at[name].page, `Hej ${who.name}`);
        await good(at[name].page);
      }
    });

    chapter("the catalogue, a core task and an adopted goal say what it is all for", async () => {
      const { page } = at.administrator;
      await starterCatalogue(page);
      await coreTask(page, {
        name: "Læselyst (prøve)",
        effect: "Flere børn og voksne læser for fornøjelsens skyld (prøve).",
        purpose: "At alle har adgang til viden og fortællinger (prøve).",
        since: "2026-01-01",
        unit: ROOT_UNIT,
      });
      await goal(page, {
        committee: COMMITTEE,
        wording: "Flere unge låner bøger end sidste år (prøve).",
        task: "Læselyst (prøve)",
        adopted: "2026-01-15",
        body: "Kommunestyret (prøve)",
        status: { on: "2026-10-31", words: "Det går den rigtige vej (prøve).", source: "Udlånstal oktober 2026, 412 lånere (prøve)" },
      });
    });

    chapter("the chief opens a round and settles the common agreement with Økonomi", async () => {
      const { page } = at.chief;
      at.round = await openRound(page, {
        area: ROOT_UNIT,
        name: "Økonomi, vinter 2026 (prøve)",
        deadline: "2026-12-15",
        instruments: ["Økonomi: Budgetopfølgning", "Økonomi: Afvigelsesgrænse"],
      });
      await follow(panel(page, INSTRUMENT), "Skriv den fælles aftale");
      const agreement = await writeAgreement(page, {
        step: "Hvert kvartal med en kort forklaring",
        text: "Alle forklarer kvartalet i få linjer (prøve).",
        reason: "Vi vil opdage skred, mens de kan rettes (prøve).",
        from: TODAY,
        review: "2027-06-01",
        end: "To kvartaler uden overraskelser (prøve).",
        support: { text: "En times sparring fra økonomikonsulenten (prøve)", due: "2027-01-15", giver: "Økonomi" },
      });
      await sign(page, agreement, "Enig");
      await sign(at.economist.page, agreement, "Enig");
      await med(page, agreement, { committee: "HovedMED (prøve)", on: "2026-11-20", remarks: "MED ønsker korte skabeloner (prøve)." });
      await force(page, agreement);
      await says(page, "Gælder for Sogndal kommune");
      await good(page);
    });

    chapter("the common agreement has put a duty on every unit's wheel and on the leader's Min side", async () => {
      const { page } = at.leader;
      await go(page, "/");
      await says(page, "Send forventet resultat med forklaring til Økonomi");
      await good(page);
      await follow(page, "Bibliotek");
      await says(page, "Jeres rum", "Hvert kvartal med en kort forklaring", "Fælles aftale i Sogndal kommune");
      await good(page);
      await translate(page, {
        here: "Vi låner ud, læser højt og hjælper den, der går i stå (prøve).",
        seen: "En bibliotekar på gulvet hver eftermiddag (prøve).",
      });
    });

    chapter("the unit wants something else: three voices, none seen before one's own", async () => {
      const voices = {
        leader: voice("Én gang om året, og når I selv ser en afvigelse", "Vores udgifter er de samme hver måned", "leder"),
        chief: voice("Tre gange om året", "Jeg vil kunne svare kommunestyret", "chef"),
        economist: voice("Hvert kvartal med en kort forklaring", "Vi skal kunne samle kvartalet", "økonom"),
      };
      at.calibration = await ask(at.leader.page, at.round, INSTRUMENT, "Vi vil bruge tiden på lånerne (prøve).");
      const given = [];
      for (const [name, said] of Object.entries(voices)) {
        const { page } = at[name];
        await go(page, "/");
        await follow(page, `Svar: egen aftale om ${INSTRUMENT}?`);
        assert.equal(new URL(page.url()).pathname, at.calibration);
        await giveVoice(page, at.calibration, said, given);
        await good(page);
        given.push(said.why, said.support, said.governance, said.stops);
      }
      for (const name of Object.keys(voices)) {
        await go(at[name].page, at.calibration);
        await says(at[name].page, ...given);
      }
      await picture(at.leader.page, `sogndal-${kind}-voices`);
      const refused = await at.administrator.page.goto(at.calibration);
      assert.equal(refused.status(), 404, "to the administrator the calibration does not exist");
    });

    chapter("they agree, with support, a disagreement kept and MED's words, and it comes into force", async () => {
      const { page } = at.leader;
      await go(page, at.calibration);
      await follow(page, "Skriv aftalen");
      at.agreement = await writeAgreement(page, {
        step: "Én gang om året, og når I selv ser en afvigelse",
        text: "Bibliotek melder selv, når noget skrider (prøve).",
        reason: "Udgifterne er stabile, og lånerne har brug for tiden (prøve).",
        from: TODAY,
        review: "2027-11-01",
        support: { text: "Adgang til månedens tal (prøve)", due: "2027-01-15", giver: "Økonomi" },
        decidedHere: "Vagtplanen og vikartimerne (prøve).",
      });
      await sign(page, at.agreement, "Enig");
      await sign(at.economist.page, at.agreement, "Set, uenig", "Vi mister overblikket over kvartalet (prøve).");
      await sign(at.chief.page, at.agreement, "Vi er ikke enige; jeg beslutter det");
      await go(page, at.agreement);
      await says(page, "MED-linjen mangler.");
      await med(at.chief.page, at.agreement, { committee: "HovedMED (prøve)", on: "2026-11-20", remarks: "MED bakker op (prøve)." });
      await force(at.chief.page, at.agreement);
      await says(at.chief.page, "Gælder for Bibliotek", "uenighed noteret", "MED bakker op (prøve).");
      await picture(at.chief.page, `sogndal-${kind}-agreement`);
    });

    chapter("the room is the unit's mandate, and the duty has left wheel and Min side", async () => {
      const { page } = at.leader;
      await unitPage(page, "Bibliotek");
      await says(page, "Jeres rum", "Én gang om året, og når I selv ser en afvigelse", "egen · friere");
      await says(page, "Vagtplanen og vikartimerne (prøve).");
      await good(page);
      await picture(page, `sogndal-${kind}-unit`);
      await follow(page, "Se hele årshjulet");
      await says(
        page,
        /ude af årshjulet fra 2[12]\. november 2026: send forventet resultat til økonomi, 3 gange om året/,
        /fra 2[12]\. november 2026 i årshjulet: send forventet resultat til økonomi, én gang om året/,
      );
      await good(page);
      await go(page, "/");
      assert.ok(!(await page.locator("main").innerText()).includes("Send forventet resultat med forklaring"), "the duty is gone");
      await open(at.chief.page, "Ledelsesrum");
      await says(at.chief.page, "Bibliotek", "Én gang om året, og når I selv ser en afvigelse");
      await good(at.chief.page);
    });

    chapter("the unit reports a deviation, the line answers with help, and nothing is tightened", async () => {
      const { page } = at.leader;
      await unitPage(page, "Bibliotek");
      at.deviation = await reportDeviation(page, {
        kind: "Budgettet",
        direction: "Merforbrug",
        amount: "120.000",
        reading: "Taget er utæt, og bøger er kasseret (prøve).",
        plan: "Vi udskyder indkøb til januar (prøve).",
        wish: "Et råd om forsikringen (prøve).",
      });
      await answerDeviation(at.chief.page, "Bibliotek", {
        answer: "Godt, I sagde det nu. Jeg bakker op (prøve).",
        offer: "Økonomi ringer til forsikringen (prøve).",
        by: "2026-12-01",
      });
      await go(page, at.deviation);
      await says(page, "Godt, I sagde det nu. Jeg bakker op (prøve).", "Økonomi ringer til forsikringen (prøve).");
      await tellCommittee(at.chief.page, page, at.deviation, {
        reason: "Udvalget har bevilget bøgerne (prøve).",
        words: "Taget er utæt, og bøger er kasseret (prøve).",
      });
      await unitPage(page, "Bibliotek");
      await says(page, "Én gang om året, og når I selv ser en afvigelse");
    });

    chapter("the committee's paper holds it all, and its columns equal the file's sums", async () => {
      const { page } = at.economist;
      const paper = await makePaper(page, COMMITTEE);
      await says(page, "Flere unge låner bøger end sidste år (prøve).", "Det går den rigtige vej (prøve).");
      await says(page, "MED bakker op (prøve).", "Taget er utæt, og bøger er kasseret (prøve).");
      await hides(page, ...[chief, leader, economist].map((one) => one.name).filter((name) => name !== economist.name));
      await picture(page, `sogndal-${kind}-paper`);
      const pdf = await fetchFile(page, `${paper}/pdf`);
      assert.equal(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
      assert.match(pdf.toString("latin1"), /pdfuaid:part/, "the file says that it is PDF/UA");
      const book = workbook(await fetchFile(page, `${paper}/xlsx`));
      sumsAreTheFiles(book, await sums(FILE));
      await go(page, paper);
      await says(page, "Sogndal kommune", "ikke oplyst");
      await open(at.politician.page, "Til udvalgene");
      await follow(at.politician.page, COMMITTEE);
      await follow(at.politician.page, /^Set fra 2[12]\. november 2026$/);
      await says(at.politician.page, "Flere unge låner bøger end sidste år (prøve).");
      await good(at.politician.page);
    });
  });
}
