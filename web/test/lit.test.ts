import { expect, test } from "vitest";
import { layOut, markOfNotCoded, marksOf, type Mark } from "../src/lit";
import { event, participant } from "./records";

const mark = (start: number, end: number, of = "e"): Mark => ({ start, end, kind: "actor", of, quad: 1, title: "" });

test("stretches hold every character of the text but the breaks", () => {
  const text = "One two.\n\nThree <b>four</b>.";
  const pieces = layOut(text, [mark(4, 7), mark(12, 17)]).flatMap((paragraph) => paragraph.stretches.map((each) => each.text));
  expect(pieces.join("")).toBe("One two.Three <b>four</b>.");
});

test("overlapping marks are cut where one begins or ends", () => {
  const [paragraph] = layOut("abcdef", [mark(0, 4, "one"), mark(2, 6, "two")]);
  expect(paragraph!.stretches.map((each) => [each.text, each.marks.map((m) => m.of)])).toEqual([
    ["ab", ["one"]],
    ["cd", ["one", "two"]],
    ["ef", ["two"]],
  ]);
});

test("a mark over two paragraphs is lit in both", () => {
  const paragraphs = layOut("ab\n\ncd", [mark(1, 5)]);
  expect(paragraphs.map((each) => each.stretches.map((s) => s.marks.length))).toEqual([[0, 1], [1, 0]]);
});

test("marks beyond the text are passed over", () => {
  expect(layOut("ab", [mark(1, 9), mark(-1, 1), mark(1, 1)])[0]!.stretches).toHaveLength(1);
});

test("a word whose frame asks for other company is marked less than one that came close", () => {
  const word = { text: "said", start: 3, end: 7, rule: "say.v#3", event: "ACCUSE", says: "" };
  expect(markOfNotCoded({ ...word, reason: "condition" }, 0).kind).toBe("distant");
  expect(markOfNotCoded({ ...word, reason: "not_political" }, 0).kind).toBe("notcoded");
});

test("an event marks its trigger and those who take part", () => {
  const marks = marksOf(event({ id: "e", actor: [participant("Lagos", 0, "NGA")], recipient: [participant("Cotonou", 13, "BEN")] }));
  expect(marks.map((each) => [each.kind, each.start, each.title])).toEqual([
    ["trigger", 6, "ACCUSE"],
    ["actor", 0, "NGA"],
    ["recipient", 13, "BEN"],
  ]);
});
