import type { Quad } from "./model";

/** The quad class in which most of the events between two actors fall; the more hostile one where two are even. */
export function mainQuad(byQuad: readonly number[]): Quad {
  let best: Quad = 4;
  for (const quad of [3, 2, 1] as const) {
    if ((byQuad[quad - 1] ?? 0) > (byQuad[best - 1] ?? 0)) best = quad;
  }
  return best;
}

/** Months from the first to the last, none left out, each with its events by quad class. */
export function byMonth(
  months: readonly { readonly month: string | null; readonly quad_code: Quad; readonly events: number }[],
): { readonly month: string; readonly byQuad: readonly number[] }[] {
  const table = new Map<string, number[]>();
  for (const { month, quad_code, events } of months) {
    if (month === null) continue;
    const counts = table.get(month) ?? [0, 0, 0, 0];
    counts[quad_code - 1]! += events;
    table.set(month, counts);
  }
  const known = [...table.keys()].sort();
  const last = known.at(-1);
  // A single event of decades ago would leave the rest no room.
  const first = known.find((month) => last !== undefined && distance(month, last) < 60);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: distance(first, last) + 1 }, (_, i) => {
    const month = later(first, i);
    return { month, byQuad: table.get(month) ?? [0, 0, 0, 0] };
  });
}

function distance(from: string, to: string): number {
  return Number(to.slice(0, 4)) * 12 + Number(to.slice(5)) - Number(from.slice(0, 4)) * 12 - Number(from.slice(5));
}

function later(month: string, by: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
