/** What of all events is shown, as the address bar holds it. */

export const facets = [
  "quad",
  "event",
  "mode",
  "actor",
  "recipient",
  "country",
  "context",
  "status",
  "publication",
  "place",
] as const;

export type Facet = (typeof facets)[number];

export interface Filter {
  readonly from: string | null;
  readonly to: string | null;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** Negated, announced and possible events are not shown unless asked for. */
export const usualStatus: readonly string[] = ["actual", "historical"];

const day = /^\d{4}-\d{2}-\d{2}$/;

export function everything(): Filter {
  const values = Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as Record<Facet, readonly string[]>;
  return { from: null, to: null, values: { ...values, status: usualStatus } };
}

/** Reads a filter from the address; what it does not know it passes over. */
export function parseFilter(params: URLSearchParams): Filter {
  const values = { ...everything().values };
  for (const facet of facets) {
    const given = params.getAll(facet).filter((value) => value !== "");
    if (facet !== "status") {
      values[facet] = [...new Set(given)];
    } else if (given.length > 0) {
      values.status = given.includes("all") ? [] : [...new Set(given)];
    }
  }
  return { from: dayOf(params.get("from")), to: dayOf(params.get("to")), values };
}

function dayOf(value: string | null): string | null {
  return value !== null && day.test(value) ? value : null;
}

export function writeFilter(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.from !== null) params.set("from", filter.from);
  if (filter.to !== null) params.set("to", filter.to);
  for (const facet of facets) {
    const chosen = filter.values[facet];
    if (facet === "status" && isUsual(chosen)) continue;
    if (facet === "status" && chosen.length === 0) params.set("status", "all");
    for (const value of chosen) params.append(facet, value);
  }
  return params;
}

function isUsual(chosen: readonly string[]): boolean {
  return chosen.length === usualStatus.length && usualStatus.every((status) => chosen.includes(status));
}

/** The filter with one value of a facet added, or taken away where it was chosen. */
export function toggle(filter: Filter, facet: Facet, value: string): Filter {
  const chosen = filter.values[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filter, values: { ...filter.values, [facet]: next } };
}

export function between(filter: Filter, from: string | null, to: string | null): Filter {
  return { ...filter, from, to };
}

export function isNarrowed(filter: Filter): boolean {
  return writeFilter(filter).size > 0;
}
