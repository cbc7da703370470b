import { dayNumber, type Columns, type FacetColumn } from "../src/eventIndex";
import { facets, type Facet } from "../src/filter";

type Row = { readonly id: string; readonly day: string | null } & Partial<Record<Facet, readonly string[]>>;

const usual: Partial<Record<Facet, readonly string[]>> = { quad: ["3"], event: ["ACCUSE"], status: ["actual"] };

/** Events as the server sends them; a place whose key is a number lies somewhere. */
export function columns(rows: readonly Row[]): Columns {
  const all = Object.fromEntries(facets.map((facet) => [facet, column(rows.map((row) => row[facet] ?? usual[facet] ?? []))])) as unknown as Record<Facet, FacetColumn>;
  const places = all.place.values.map((key) => (/^\d+$/.test(key) ? { name: `Place ${key}`, lat: Number(key), lon: 10 } : null));
  return {
    total: rows.length,
    id: rows.map((row) => row.id),
    day: rows.map((row) => (row.day === null ? null : dayNumber(row.day))),
    facets: { ...all, place: { ...all.place, places } },
  };
}

function column(lists: readonly (readonly string[])[]): FacetColumn {
  const values = [...new Set(lists.flat())];
  const different = [...new Set(lists.map((list) => list.join(";")))];
  return {
    values,
    lists: different.map((list) => (list === "" ? [] : list.split(";").map((value) => values.indexOf(value)))),
    events: lists.map((list) => different.indexOf(list.join(";"))),
  };
}
