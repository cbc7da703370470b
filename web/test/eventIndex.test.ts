import { expect, test } from "vitest";
import { dayNumber, dayText, EventIndex } from "../src/eventIndex";
import { everything, facets, toggle, type Filter } from "../src/filter";
import type { Quad } from "../src/model";
import { ticks } from "../src/Timeline";
import { at, event, participant } from "./records";

const events = [
  event({ id: "a", event: "ACCUSE", date: "2026-03-01", actor: [participant("Kenya", 0, "KEN")], event_loc: at("Mombasa", -4, 39.6, "KEN") }),
  event({ id: "b", event: "ASSAULT", quad_code: 4, date: "2026-03-05", actor: [participant("Kenya", 0, "KEN")], event_loc: at("Mombasa", -4, 39.6, "KEN") }),
  event({ id: "c", event: "ASSAULT", quad_code: 4, date: "2026-04-02", actor: [participant("Ghana", 0, "GHA")], event_loc: at("Accra", 5.5, -0.2, "GHA") }),
  event({ id: "d", event: "AID", quad_code: 2, status: "future", date: "2026-04-02" }),
];

const idsOf = (index: EventIndex, filter: Filter) => [...index.select(filter).matching].map((position) => index.events[position]!.id);

test("newest come first, and what is only announced is left out", () => {
  expect(idsOf(new EventIndex(events), everything())).toEqual(["c", "b", "a"]);
});

test("each facet counts as if it alone were not chosen", () => {
  const counts = new EventIndex(events).select(toggle(everything(), "event", "ASSAULT")).counts;
  expect(counts.event).toEqual([["ASSAULT", 2], ["ACCUSE", 1]]);
  expect(counts.actor).toEqual([["GHA", 1], ["KEN", 1]]);
});

test("the brush filters the map and leaves the timeline whole", () => {
  const selection = new EventIndex(events).select({ ...everything(), from: "2026-03-01", to: "2026-03-31" });
  expect(selection.pins.map((pin) => [pin.name, pin.reports, [...pin.byQuad]])).toEqual([["Mombasa", 2, [0, 0, 1, 1]]]);
  expect(selection.bins.reduce((sum, count) => sum + count, 0)).toBe(3);
});

test("filters one after the other give what each gives from the start", () => {
  const random = seeded(7);
  const many = Array.from({ length: 300 }, (_, i) =>
    event({ id: String(i), quad_code: (1 + Math.floor(random() * 4)) as Quad, event: ["AID", "ACCUSE", "REJECT"][Math.floor(random() * 3)]!,
      date: dayText(20_500 + Math.floor(random() * 90)), mode: random() < 0.5 ? ["allege"] : ["phone", "visit"] }));
  const index = new EventIndex(many);
  let filter = everything();
  for (let turn = 0; turn < 60; turn++) {
    const facet = facets[Math.floor(random() * 3)]!;
    const value = { quad: "2", event: "AID", mode: "visit" }[facet as "quad" | "event" | "mode"];
    filter = random() < 0.4 ? { ...filter, from: dayText(20_500 + Math.floor(random() * 90)) } : toggle(filter, facet, value);
    expect(index.select(filter)).toEqual(new EventIndex(many).select(filter));
  }
});

test("an event without a place stands hollow at its actor's country, else at its recipient's", () => {
  const index = new EventIndex([
    event({ id: "a", actor: [participant("Ghana", 0, "GHA")], recipient: [participant("Togo", 9, "TGO")] }),
    event({ id: "b", actor: [participant("the UN", 0, "UNO")], recipient: [participant("Togo", 9, "TGO")] }),
    event({ id: "c", actor: [participant("they", 0, null)] }),
  ]);
  const pins = index.select(everything()).pins;
  expect(pins.map((pin) => [pin.key, pin.reports, pin.hollow])).toEqual([["GHA", 1, true], ["TGO", 1, true]]);
  expect(idsOf(index, toggle(everything(), "place", "TGO"))).toEqual(["b"]);
});

test("days are counted across years", () => {
  expect(dayText(dayNumber("2024-02-29"))).toBe("2024-02-29");
  expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
});

test("the axis names the first month with its year, and every January", () => {
  expect(ticks(dayNumber("2025-11-15"), dayNumber("2026-02-10"), 800).map((tick) => tick.text)).toEqual(["Dec 2025", "Jan 2026", "Feb"]);
});

test("an empty store can be explored", () => {
  expect(new EventIndex([]).select(everything()).matching).toHaveLength(0);
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
