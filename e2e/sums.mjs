// What Sogndal's file sums to, read anew and by hand, and that the paper's workbook says the same.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

/** The file's own sums in whole kroner, unit by unit and in all: 2011 spent, 2012 and 2013 budgeted. */
export async function sums(file) {
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n").slice(1);
  const units = { all: [0, 0, 0] };
  for (const line of lines) {
    const cells = line.split(";");
    const amounts = cells.slice(6, 9).map((amount) => Number(amount.replace(/\s/g, "")));
    for (const key of [cells[3], "all"]) units[key] = amounts.map((amount, at) => (units[key]?.[at] ?? 0) + amount);
  }
  return units;
}

/** The workbook's columns equal the file's: every year in all, and five units whose names stand once in the file. */
export function sumsAreTheFiles(book, units) {
  assert.deepEqual(units.all, [16, 0, 0]);
  const [head, ...years] = book["Årene"];
  const [original, spent] = ["Oprindeligt budget", "Forbrug"].map((title) => head.indexOf(title));
  const told = Object.fromEntries(years.map((row) => [row[0], row.filter((cell, at) => at > 0 && cell !== undefined)]));
  assert.deepEqual(told, { 2011: [16], 2012: [0], 2013: [0] }, "what the file does not tell is empty, not zero");
  assert.deepEqual([years[0][spent], years[1][original], years[2][original]], units.all);
  const rows = Object.fromEntries(book["Økonomi pr. enhed"].slice(1).map((row) => [row[0], row]));
  assert.equal(Object.keys(rows).length - 1, new Set(Object.keys(units)).size - 1, "a row for every unit, and the sum");
  for (const unit of ["Bibliotek", "Kultur", "Pleie og omsorg", "Kvåle skule", "A-generelle inntekter og utgifter"]) {
    assert.equal(rows[unit][original], units[unit][2], unit);
    assert.deepEqual(rows[unit].filter((cell, at) => at > 0 && cell !== undefined), [units[unit][2]], unit);
  }
  assert.equal(rows["I alt"][original], 0);
}
