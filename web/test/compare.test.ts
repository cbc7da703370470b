import { expect, test } from "vitest";
import { compare } from "../src/compare";
import { byMonth, mainQuad } from "../src/dossier";
import { around, codeName, countText, dateText } from "../src/words";
import { event, participant } from "./records";

const attack = (id: string, dead: number | null) =>
  event({ id, event: "ASSAULT", quad_code: 4,
    size: { dead: dead === null ? null : { least: dead, most: dead, start: 0, end: 1 }, injured: null, arrested: null, crowd: null } });
const report = (article: string, ...events: ReturnType<typeof event>[]) => ({ article, title: null, publication: null, date: null, events });

test("a later report with another number differs from the earlier one", () => {
  const dead = compare([report("one", attack("a", 4)), report("two", attack("b", 6)), report("three", attack("c", 4))]);
  expect(dead.find((row) => row.name === "Dead")!.cells.map((cell) => cell.standing)).toEqual(["alike", "contradicts", "alike"]);
});

test("a number that no earlier report told is added", () => {
  const rows = compare([report("one", attack("a", null)), report("two", attack("b", 6))]);
  expect(rows.find((row) => row.name === "Dead")!.cells.map((cell) => cell.standing)).toEqual(["silent", "adds"]);
});

test("those accused are blamed, and what is only feared does not count", () => {
  const accuses = event({ id: "a", recipient: [participant("Chad", 0, "TCD")] });
  const feared = event({ id: "b", status: "hypothetical", recipient: [participant("Mali", 0, "MLI")] });
  expect(compare([report("one", accuses, feared)]).find((row) => row.name === "Blamed")!.cells[0]!.says).toEqual(["Chad"]);
});

test("the more hostile class names an even tie", () => {
  expect(mainQuad([2, 0, 0, 2])).toBe(4);
  expect(mainQuad([3, 0, 0, 2])).toBe(1);
});

test("months without events are not left out", () => {
  const months = byMonth([{ month: "2025-12", quad_code: 1, events: 2 }, { month: "2026-02", quad_code: 4, events: 1 }, { month: "1994-01", quad_code: 4, events: 1 }]);
  expect(months.map((each) => [each.month, each.byQuad])).toEqual([["2025-12", [2, 0, 0, 0]], ["2026-01", [0, 0, 0, 0]], ["2026-02", [0, 0, 0, 1]]]);
});

test("words for dates, counts, codes and sentences", () => {
  expect(dateText("2026-03-04")).toBe("4 Mar 2026");
  expect(dateText(null)).toBe("undated");
  expect(countText({ least: 24, most: 99, start: 0, end: 1 })).toBe("24–99");
  expect(countText({ least: 2, most: null, start: 0, end: 1 })).toBe("2 or more");
  expect(codeName("KOS")).toBe("Kosovo");
  expect(codeName("XYZ")).toBe("XYZ");
  expect(around("Lagos blamed Cotonou.", 100, { text: "blamed", start: 106, end: 112 })).toEqual(["Lagos ", "blamed", " Cotonou."]);
});
