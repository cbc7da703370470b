import { expect, test } from "vitest";
import { whenText } from "../src/words";

test("a day of report is told apart from a day of the event", () => {
  expect(whenText(null, "2026-03-04")).toBe("reported 4 Mar 2026");
  expect(whenText("2026-03-04", "2026-03-05")).toBe("4 Mar 2026");
  expect(whenText(null, null)).toBe("undated");
});
