import { expect, test } from "vitest";
import { dayNumber, dayText, EventIndex, noColumns, reportsAt } from "../src/eventIndex";
import { everything, facets, toggle, type Filter } from "../src/filter";
import { ticks } from "../src/Timeline";
import { columns } from "./columns";

const events = columns([
  { id: "d", day: "2026-04-02", event: ["AID"], quad: ["2"], status: ["future"] },
  { id: "c", day: "2026-04-02", event: ["ASSAULT"], quad: ["4"], actor: ["GHA"], place: ["1"] },
  { id: "b", day: "2026-03-05", event: ["ASSAULT"], quad: ["4"], actor: ["KEN"], place: ["2"] },
  { id: "a", day: "2026-03-01", event: ["ACCUSE"], actor: ["KEN"], place: ["2"] },
]);

const idsOf = (index: EventIndex, filter: Filter) => [...index.select(filter).matching].map((position) => index.idOf(position));

/** The places that have matching events: key, reports by quad class, whether they stand hollow. */
const placesOf = (index: EventIndex, filter: Filter) => {
  const { placed } = index.select(filter);
  return index.places.flatMap((place, p) => (reportsAt(placed, p) === 0 ? [] : [[place.key, [...placed.subarray(p * 4, p * 4 + 4)], place.hollow]]));
};

test("newest come first, and what is only announced is left out", () => {
  expect(idsOf(new EventIndex(events), everything())).toEqual(["c", "b", "a"]);
});

test("each facet counts as if it alone were not chosen", () => {
  const index = new EventIndex(events);
  const { counts } = index.select(toggle(everything(), "event", "ASSAULT"));
  expect(index.ranked("event", counts.event, 5)).toEqual({ rows: [["ASSAULT", 2], ["ACCUSE", 1]], values: 2 });
  expect(index.ranked("actor", counts.actor, 5).rows).toEqual([["GHA", 1], ["KEN", 1]]);
  expect(index.countOf("actor", counts.actor, "KEN")).toBe(1);
  expect(index.countOf("actor", counts.actor, "PER")).toBe(0);
});

test("the brush filters the map and leaves the timeline whole", () => {
  const index = new EventIndex(events);
  const march = { ...everything(), from: "2026-03-01", to: "2026-03-31" };
  expect(placesOf(index, march)).toEqual([["2", [0, 0, 1, 1], false]]);
  expect(index.select(march).bins.reduce((sum, count) => sum + count, 0)).toBe(3);
});

test("filters one after the other give what each gives from the start", () => {
  const random = seeded(7);
  const many = columns(
    Array.from({ length: 300 }, (_, i) => ({
      id: String(i),
      day: dayText(20_500 + Math.floor(random() * 90)),
      quad: [String(1 + Math.floor(random() * 4))],
      event: [["AID", "ACCUSE", "REJECT"][Math.floor(random() * 3)]!],
      mode: random() < 0.5 ? ["allege"] : ["phone", "visit"],
    })),
  );
  const index = new EventIndex(many);
  let filter = everything();
  for (let turn = 0; turn < 60; turn++) {
    const facet = facets[Math.floor(random() * 3)]!;
    const value = { quad: "2", event: "AID", mode: "visit" }[facet as "quad" | "event" | "mode"];
    filter = random() < 0.4 ? { ...filter, from: dayText(20_500 + Math.floor(random() * 90)) } : toggle(filter, facet, value);
    expect(index.select(filter)).toEqual(new EventIndex(many).select(filter));
  }
});

test("the most frequent values come first, however many are asked for", () => {
  const random = seeded(3);
  const index = new EventIndex(columns(Array.from({ length: 500 }, (_, i) => ({ id: String(i), day: "2026-03-01", actor: [`A${Math.floor(random() * random() * 60)}`] }))));
  const { counts } = index.select(everything());
  const all = index.ranked("actor", counts.actor, 1000);
  expect(all.rows).toEqual([...all.rows].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
  expect(all.values).toBe(all.rows.length);
  for (const most of [1, 5, 20]) expect(index.ranked("actor", counts.actor, most)).toEqual({ rows: all.rows.slice(0, most), values: all.values });
});

test("what has no place stands hollow at a country, and a country without a centre nowhere", () => {
  const index = new EventIndex(
    columns([
      { id: "a", day: null, place: ["GHA"] },
      { id: "b", day: null, place: ["XXX"] },
      { id: "c", day: null },
    ]),
  );
  expect(placesOf(index, everything())).toEqual([["GHA", [0, 0, 1, 0], true], ["XXX", [0, 0, 1, 0], true]]);
  expect(index.places.map((place) => Number.isNaN(place.lat))).toEqual([false, true]);
  expect(idsOf(index, toggle(everything(), "place", "GHA"))).toEqual(["a"]);
});

test("days are counted across years", () => {
  expect(dayText(dayNumber("2024-02-29"))).toBe("2024-02-29");
  expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
});

test("the axis names the first month with its year, and every January", () => {
  expect(ticks(dayNumber("2025-11-15"), dayNumber("2026-02-10"), 800).map((tick) => tick.text)).toEqual(["Dec 2025", "Jan 2026", "Feb"]);
});

test("an empty store can be explored", () => {
  expect(new EventIndex(noColumns).select(everything()).matching).toHaveLength(0);
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
