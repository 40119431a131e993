// A reader of workbooks just large enough for tests: a zip of XML, read with what Node itself has.

import { inflateRawSync } from "node:zlib";

/** Every file of a zip, by name. */
export function files(bytes) {
  const found = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from("PK\x05\x06")) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name, extra, comment] = [10, 20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    );
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + size);
    found[bytes.toString("utf8", at + 46, at + 46 + name)] = (method === 8 ? inflateRawSync(content) : content).toString("utf8");
    at += 46 + name + extra + comment;
  }
  return found;
}

const plain = (xml) =>
  xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
const texts = (xml) => [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map((match) => plain(match[1])).join("");
const attribute = (xml, name) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? "");

/** The sheets of a workbook by name, each a list of rows of texts and numbers; an empty cell is undefined. */
export function workbook(bytes) {
  const parts = files(bytes);
  const shared = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map((match) => texts(match[1]));
  const targets = {};
  for (const [one] of parts["xl/_rels/workbook.xml.rels"].matchAll(/<Relationship\s[^>]*>/g)) {
    targets[attribute(one, "Id")] = attribute(one, "Target");
  }
  const sheets = {};
  for (const [one] of parts["xl/workbook.xml"].matchAll(/<sheet\s[^>]*>/g)) {
    sheets[attribute(one, "name")] = rows(parts[`xl/${targets[attribute(one, "r:id")]}`], shared);
  }
  return sheets;
}

function rows(xml, shared) {
  return [...xml.matchAll(/<row\s[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = ""]) => {
    const row = [];
    for (const [, head, body = ""] of cells.matchAll(/<c(\s[^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      row[column(attribute(head, "r"))] = value(attribute(head, "t"), body, shared);
    }
    return row;
  });
}

function value(kind, body, shared) {
  const stored = /<v>([^<]*)<\/v>/.exec(body)?.[1];
  if (kind === "inlineStr") return texts(body);
  if (stored === undefined) return undefined;
  if (kind === "s") return shared[Number(stored)];
  return kind === "" || kind === "n" ? Number(stored) : plain(stored);
}

const column = (place) => [...place.replace(/\d/g, "")].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
