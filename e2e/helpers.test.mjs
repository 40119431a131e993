// The helpers themselves: each must fail where it should, or every test above them passes for nothing.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { axe, fits, picture, pressByKeyboard, tabTo, visit, widths } from "./browser.mjs";
import { inTown } from "./town.mjs";

const GOOD = `<!doctype html><html lang="da"><head><title>Prøve</title></head><body><main><h1>Prøve</h1>
  <a href="/other">Videre</a> <button>Gem</button></main></body></html>`;

const pages = {
  "/good": GOOD,
  "/other": GOOD.replaceAll("Prøve", "Et andet sted"),
  "/unlabelled": GOOD.replace("<button>Gem</button>", "<input name=title>"),
  "/script": GOOD.replace("</main>", "<script>document.title = 'x'</script></main>"),
  "/missing": GOOD.replace("</main>", "<img src='/nowhere.png' alt='Intet'></main>"),
  "/outside": GOOD.replace("</main>", "<img src='http://127.0.0.1:9/x.png' alt='Ude'></main>"),
  "/wide": GOOD.replace("</main>", "<pre>" + "bred".repeat(200) + "</pre></main>"),
};

/** These pages come from a server of the test's own, which knows nothing of our headers. */
const LENT = { headers: false };

const town = inTown(async () => {
  const server = createServer((request, response) => {
    const page = pages[request.url];
    const policy = request.url === "/outside" ? "default-src 'self'; img-src *" : "default-src 'self'";
    response.writeHead(page ? 200 : request.url === "/favicon.ico" ? 204 : 404, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
    });
    response.end(page);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
});

/** Opens a page and gives what it complained about. */
async function complaints(path, options = LENT) {
  const { page, context, complaints } = await visit(town.browser, town.house.url, options);
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await context.close();
  return complaints.join("\n");
}

test("a good page passes, by keyboard and on a phone, without a complaint", async () => {
  const { page, leave } = await town.visit({ ...LENT, viewport: widths.narrow });
  await page.goto("/good");
  await axe(page);
  await fits(page);
  await picture(page, "helpers-good");
  await pressByKeyboard(page, "link", "Videre");
  await page.getByRole("heading", { name: "Et andet sted" }).waitFor();
  await leave();
});

test("axe finds a field without a label", async () => {
  const { page, leave } = await town.visit(LENT);
  await page.goto("/unlabelled");
  await assert.rejects(axe(page), /label/);
  await leave();
});

test("a script inside the page breaks the policy and is told", async () => {
  assert.match(await complaints("/script"), /content security policy: script-src/);
});

test("a picture that is missing and a call outside are told", async () => {
  assert.match(await complaints("/missing"), /404 .*nowhere\.png/);
  assert.match(await complaints("/outside"), /calls outside: http:\/\/127\.0\.0\.1:9\/x\.png/);
});

test("a header that is missing or loose is told, on a page that is opened from another too", async () => {
  const told = await complaints("/good", {});
  assert.match(told, /a header: the policy lacks frame-ancestors 'none' at .*\/good/);
  assert.match(told, /a header: x-content-type-options is undefined/);
  assert.match(await complaints("/outside", {}), /a header: the policy is loose: .*img-src \*/);
  const { page, context, complaints: heard } = await visit(town.browser, town.house.url, LENT);
  await page.goto("/good");
  await Promise.all([context.waitForEvent("page"), page.evaluate(() => window.open("/script"))]);
  await page.waitForTimeout(500);
  await context.close();
  assert.match(heard.join("\n"), /Executing inline script violates/);
});

test("a page that sticks out of a phone is told", async () => {
  const { page, leave } = await town.visit({ ...LENT, viewport: widths.narrow });
  await page.goto("/wide");
  await assert.rejects(fits(page), /px wide in a window of 320 px/);
  await leave();
});

test("what the keyboard cannot reach is told", async () => {
  const { page, leave } = await town.visit(LENT);
  await page.goto("/good");
  await page.getByRole("button", { name: "Gem" }).evaluate((button) => (button.tabIndex = -1));
  await assert.rejects(tabTo(page, "button", "Gem", 20), /do not reach/);
  await leave();
});
