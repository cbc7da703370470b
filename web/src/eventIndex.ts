import { centreOf } from "./centres";
import { facets, type Facet, type Filter } from "./filter";
import { codeName } from "./words";

const dayLength = 86_400_000;
const timeBit = 1 << facets.length;
const undated = -0x80000000;

/** Days since 1970 of an ISO date. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / dayLength);
}

export function dayText(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** What all events have in one facet: each different list of values is kept once, an event has its number. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly lists: readonly (readonly number[])[];
  readonly events: readonly number[];
}

/** Where a place is; null where its key is the code of a country that takes part, since no place is told. */
export type MapPlace = { readonly name: string; readonly lat: number; readonly lon: number } | null;

/** Events as columns, latest day first. */
export interface Columns {
  readonly total: number;
  readonly id: readonly string[];
  /** Days since 1970; of the report where the text tells no day. */
  readonly day: readonly (number | null)[];
  readonly facets: Readonly<Record<Facet, FacetColumn>> & { readonly place: { readonly places: readonly MapPlace[] } };
}

export const noColumns: Columns = {
  total: 0,
  id: [],
  day: [],
  facets: {
    ...(Object.fromEntries(facets.map((facet) => [facet, { values: [], lists: [], events: [] }])) as unknown as Columns["facets"]),
    place: { values: [], lists: [], events: [], places: [] },
  },
};

/** A place on the map. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** Whether the texts tell no place, so that its events stand at the centre of a country. */
  readonly hollow: boolean;
  /** Of all events, whatever is chosen. */
  readonly reports: number;
}

export interface Selection {
  /** Positions of the matching events, newest first. */
  readonly matching: Int32Array;
  /** For each facet how many events would match, were only that value chosen. */
  readonly counts: Readonly<Record<Facet, Int32Array>>;
  /** Matching events at each place, by quad class. */
  readonly placed: Int32Array;
  /** Places that have matching events, and those of them that the texts tell. */
  readonly standing: number;
  readonly told: number;
  /** Matching events per bin of the timeline and quad class, whatever span of time is chosen. */
  readonly bins: Int32Array;
}

/** A facet in arrays of numbers: the values of list `n` are `items` from `offsets[n]` to `offsets[n + 1]`. */
interface Column {
  readonly values: readonly string[];
  readonly offsets: Int32Array;
  readonly items: Int32Array;
  readonly events: Int32Array;
}

/**
 * All events as columns of numbers. Each event keeps one bit per facet that shuts it out, so that moving
 * the brush touches one column only.
 */
export class EventIndex {
  readonly size: number;
  readonly first: number;
  readonly last: number;
  /** Days in a bin of the timeline. */
  readonly binLength: number;
  readonly binCount: number;
  readonly places: readonly Place[];

  readonly #days: Int32Array;
  readonly #quads: Uint8Array;
  readonly #placeNames: ReadonlyMap<string, string>;
  /** For each place 1 where the texts tell it. */
  readonly #told: Uint8Array;
  readonly #columns: Readonly<Record<Facet, Column>>;
  readonly #shut: Int32Array;
  #filter: Filter | null = null;

  constructor(readonly source: Columns) {
    this.size = source.id.length;
    this.#days = Int32Array.from(source.day, (day) => day ?? undated);
    const dated = this.#days.filter((number) => number !== undated).sort();
    // A few events of long ago, or announced for later, must not squeeze the others into one corner.
    this.first = dated[Math.floor(dated.length * 0.02)] ?? 0;
    this.last = dated[Math.ceil(dated.length * 0.99) - 1] ?? 0;
    const length = this.last - this.first + 1;
    this.binLength = length <= 120 ? 1 : length <= 1200 ? 7 : 30;
    this.binCount = Math.max(1, Math.ceil(length / this.binLength));
    this.#columns = Object.fromEntries(
      facets.map((facet) => [facet, columnOf(source.facets[facet])]),
    ) as unknown as Record<Facet, Column>;
    const quads = this.#columns.quad;
    this.#quads = Uint8Array.from(quads.events, (list) => Number(quads.values[quads.items[quads.offsets[list]!]!]) - 1);
    const standing = this.#columns.place;
    const tallies = new Int32Array(standing.offsets.length - 1);
    for (const list of standing.events) tallies[list]!++;
    const reports = spread(standing, tallies);
    this.places = standing.values.map((key, at) => placeOf(key, source.facets.place.places[at] ?? null, reports[at]!));
    this.#placeNames = new Map(this.places.map((place) => [place.key, place.name]));
    this.#told = Uint8Array.from(this.places, (place) => (place.hollow ? 0 : 1));
    this.#shut = new Int32Array(this.size);
  }

  idOf(position: number): string {
    return this.source.id[position]!;
  }

  select(filter: Filter): Selection {
    this.#shutOut(filter);
    const shut = this.#shut;
    const bins = new Int32Array(this.binCount * 4);
    const matching = new Int32Array(this.size);
    const columns = facets.map((facet) => this.#columns[facet]);
    const tallies = columns.map((column) => new Int32Array(column.offsets.length - 1));
    let found = 0;
    for (let i = 0; i < shut.length; i++) {
      const bits = shut[i]!;
      if (bits !== 0 && (bits & (bits - 1)) !== 0) continue;
      const quad = this.#quads[i]!;
      if (bits === 0 || bits === timeBit) this.#bin(bins, i, quad);
      if (bits === timeBit) continue;
      if (bits !== 0) {
        const only = 31 - Math.clz32(bits);
        tallies[only]![columns[only]!.events[i]!]!++;
        continue;
      }
      matching[found++] = i;
    }
    for (let f = 0; f < columns.length; f++) tally(columns[f]!.events, matching, found, tallies[f]!);
    const counts = Object.fromEntries(facets.map((facet, f) => [facet, spread(columns[f]!, tallies[f]!)]));
    const placed = this.#placed(matching, found);
    let standingCount = 0;
    let told = 0;
    for (let p = 0; p < this.places.length; p++) {
      if (reportsAt(placed, p) === 0) continue;
      standingCount++;
      told += this.#told[p]!;
    }
    return {
      matching: matching.slice(0, found),
      counts: counts as unknown as Selection["counts"],
      placed,
      standing: standingCount,
      told,
      bins,
    };
  }

  #placed(matching: Int32Array, found: number): Int32Array {
    const { values, offsets, items, events } = this.#columns.place;
    const placed = new Int32Array(values.length * 4);
    for (let m = 0; m < found; m++) {
      const position = matching[m]!;
      const list = events[position]!;
      for (let k = offsets[list]!; k < offsets[list + 1]!; k++) placed[items[k]! * 4 + this.#quads[position]!]!++;
    }
    return placed;
  }

  #shutOut(filter: Filter): void {
    const before = this.#filter;
    facets.forEach((facet, f) => {
      const chosen = filter.values[facet];
      if (before !== null && same(before.values[facet], chosen)) return;
      this.#mark(1 << f, chosen.length === 0 ? null : admitted(this.#columns[facet], chosen));
    });
    if (before === null || before.from !== filter.from || before.to !== filter.to) {
      const from = filter.from === null ? undated : dayNumber(filter.from);
      const to = filter.to === null ? 0x7fffffff : dayNumber(filter.to);
      const days = this.#days;
      const shut = this.#shut;
      for (let i = 0; i < shut.length; i++) {
        shut[i] = days[i]! >= from && days[i]! <= to ? shut[i]! & ~timeBit : shut[i]! | timeBit;
      }
    }
    this.#filter = filter;
  }

  #mark(bit: number, admits: ((position: number) => boolean) | null): void {
    const shut = this.#shut;
    for (let i = 0; i < shut.length; i++) {
      shut[i] = admits === null || admits(i) ? shut[i]! & ~bit : shut[i]! | bit;
    }
  }

  #bin(bins: Int32Array, position: number, quad: number): void {
    const number = this.#days[position]!;
    if (number < this.first || number > this.last) return;
    bins[Math.floor((number - this.first) / this.binLength) * 4 + quad]!++;
  }

  /** The values of a facet that occur most, with their counts; and how many values there are. */
  ranked(facet: Facet, counts: Int32Array, most: number): { readonly rows: readonly (readonly [string, number])[]; readonly values: number } {
    const values = this.#columns[facet].values;
    const best: number[] = [];
    let found = 0;
    const before = (a: number, b: number) => counts[b]! - counts[a]! || (values[a]! < values[b]! ? -1 : 1);
    for (let v = 0; v < counts.length; v++) {
      if (counts[v] === 0) continue;
      found++;
      if (best.length === most && before(best[most - 1]!, v) < 0) continue;
      let at = best.length;
      while (at > 0 && before(v, best[at - 1]!) < 0) at--;
      best.splice(at, 0, v);
      if (best.length > most) best.pop();
    }
    return { rows: best.map((v) => [values[v]!, counts[v]!] as const), values: found };
  }

  /** How many events would match, were only this value of a facet chosen. */
  countOf(facet: Facet, counts: Int32Array, value: string): number {
    return counts[this.#columns[facet].values.indexOf(value)] ?? 0;
  }

  placeName(key: string): string {
    return this.#placeNames.get(key) ?? key;
  }
}

export function reportsAt(placed: Int32Array, place: number): number {
  return placed[place * 4]! + placed[place * 4 + 1]! + placed[place * 4 + 2]! + placed[place * 4 + 3]!;
}

function placeOf(key: string, place: MapPlace, reports: number): Place {
  if (place !== null) return { key, ...place, hollow: false, reports };
  // A country whose centre is not known lies nowhere, and is not drawn.
  const centre = centreOf(key) ?? { lat: NaN, lon: NaN };
  return { key, name: `${codeName(key)}, no place told`, ...centre, hollow: true, reports };
}

function columnOf({ values, lists, events }: FacetColumn): Column {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, number) => (offsets[number + 1] = offsets[number]! + list.length));
  return { values, offsets, items: Int32Array.from(lists.flat()), events: Int32Array.from(events) };
}

function tally(lists: Int32Array, positions: Int32Array, length: number, tallies: Int32Array): void {
  for (let i = 0; i < length; i++) tallies[lists[positions[i]!]!]!++;
}

function spread({ values, offsets, items }: Column, tallies: Int32Array): Int32Array {
  const counts = new Int32Array(values.length);
  for (let list = 0; list < tallies.length; list++) {
    const tallied = tallies[list]!;
    if (tallied === 0) continue;
    for (let k = offsets[list]!; k < offsets[list + 1]!; k++) counts[items[k]!]! += tallied;
  }
  return counts;
}

function admitted(column: Column, chosen: readonly string[]): (position: number) => boolean {
  const wanted = new Set(chosen.map((value) => column.values.indexOf(value)));
  const passing = new Uint8Array(column.offsets.length - 1);
  for (let list = 0; list < passing.length; list++) {
    for (let k = column.offsets[list]!; k < column.offsets[list + 1]!; k++) if (wanted.has(column.items[k]!)) passing[list] = 1;
  }
  return (i) => passing[column.events[i]!] === 1;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
