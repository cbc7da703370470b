import { expect, test } from "vitest";
import { everything, isNarrowed, parseFilter, toggle, writeFilter } from "../src/filter";
import { linkTo, parseRoute } from "../src/route";
import { exportLink } from "../src/api";

test("a filter comes back from the address as it went in", () => {
  const filter = toggle(toggle({ ...everything(), from: "2026-01-02", to: null }, "event", "ASSAULT"), "publication", "North, South & Co");
  expect(parseFilter(new URLSearchParams(writeFilter(filter).toString()))).toEqual(filter);
});

test("nothing chosen leaves the address empty", () => {
  expect(writeFilter(everything()).toString()).toBe("");
  expect(isNarrowed(everything())).toBe(false);
});

test("a value chosen twice is taken away again", () => {
  expect(toggle(toggle(everything(), "actor", "KEN"), "actor", "KEN")).toEqual(everything());
});

test("every status is written as all", () => {
  const filter = parseFilter(new URLSearchParams("status=all"));
  expect(filter.values.status).toEqual([]);
  expect(writeFilter(filter).get("status")).toBe("all");
});

test("what is no day is passed over", () => {
  expect(parseFilter(new URLSearchParams("from=yesterday")).from).toBeNull();
});

test("an article's id with slashes and spaces survives the address", () => {
  const id = "examples/a b%.txt";
  expect(parseRoute(linkTo("read", id, new URLSearchParams({ event: "e" })))).toMatchObject({ view: "read", id });
});

test("an unknown view and a lone percent sign do no harm", () => {
  expect(parseRoute("#/nowhere/%").view).toBe("explore");
  expect(parseRoute("#/read/%").id).toBe("%");
});

test("a download asks for what is shown, in the server's names", () => {
  const filter = toggle(toggle({ ...everything(), from: "2026-01-02" }, "event", "AID"), "place", "7");
  expect(exportLink("csv", filter)).toBe("api/v1/export/csv?since=2026-01-02&event=AID&place=7");
});
