import { centreOf } from "./centres";
import { facets, type Facet, type Filter } from "./filter";
import type { EventRecord, Quad } from "./model";
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

/** A place on the map with the reports told of it, by quad class. */
export interface Pin {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** Whether the texts tell no place, so that these stand at the centre of a country. */
  readonly hollow: boolean;
  readonly byQuad: readonly [number, number, number, number];
  readonly reports: number;
}

export interface Selection {
  /** Positions of the matching events, newest first. */
  readonly matching: Int32Array;
  /** For each facet its values with how many events would match, were only that value chosen; most first. */
  readonly counts: Readonly<Record<Facet, readonly (readonly [string, number])[]>>;
  readonly pins: readonly Pin[];
  /** Matching events per bin of the timeline and quad class, whatever span of time is chosen. */
  readonly bins: Int32Array;
}

interface Place {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly hollow: boolean;
}

interface Column {
  readonly values: readonly string[];
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/** Where an event stands on the map: at its place, else at the centre of its actor's country, or its recipient's. */
function placeOf(event: EventRecord): Place | null {
  const place = event.event_loc;
  if (place !== null && place.lat !== null && place.lon !== null) {
    const key = place.geonameid === null ? `${place.lat},${place.lon}` : String(place.geonameid);
    return { key, name: place.resolved_place ?? place.extracted_place, lat: place.lat, lon: place.lon, hollow: false };
  }
  for (const { code } of [...event.actor, ...event.recipient]) {
    const centre = code === null ? null : centreOf(code);
    if (code !== null && centre !== null) return { key: code, name: `${codeName(code)}, no place told`, ...centre, hollow: true };
  }
  return null;
}

export function valuesOf(event: EventRecord, facet: Facet): readonly string[] {
  switch (facet) {
    case "quad":
      return [String(event.quad_code)];
    case "event":
      return [event.event];
    case "mode":
      return event.mode;
    case "actor":
      return codesOf(event.actor);
    case "recipient":
      return codesOf(event.recipient);
    case "country":
      return listOf(event.event_loc?.country_code);
    case "context":
      return event.context;
    case "status":
      return [event.status];
    case "publication":
      return listOf(event.cite_info.publication);
    case "place":
      return listOf(placeOf(event)?.key);
  }
}

function codesOf(participants: EventRecord["actor"]): readonly string[] {
  return [...new Set(participants.flatMap((participant) => listOf(participant.code)))];
}

function listOf(value: string | null | undefined): readonly string[] {
  return value === null || value === undefined || value === "" ? [] : [value];
}

/**
 * All events as columns of numbers. Each event keeps one bit per facet that shuts it out, so that moving
 * the brush touches one column only.
 */
export class EventIndex {
  readonly first: number;
  readonly last: number;
  /** Days in a bin of the timeline. */
  readonly binLength: number;
  readonly binCount: number;

  readonly #days: Int32Array;
  readonly #columns: Readonly<Record<Facet, Column>>;
  readonly #places: readonly Place[];
  readonly #shut: Int32Array;
  #filter: Filter | null = null;

  constructor(readonly events: readonly EventRecord[]) {
    this.#days = Int32Array.from(events, (event) => {
      const date = event.date ?? event.cite_info.date;
      return date === null ? undated : dayNumber(date);
    });
    const dated = this.#days.filter((number) => number !== undated).sort();
    // A few events of long ago, or announced for later, must not squeeze the others into one corner.
    this.first = dated[Math.floor(dated.length * 0.02)] ?? 0;
    this.last = dated[Math.ceil(dated.length * 0.99) - 1] ?? 0;
    const length = this.last - this.first + 1;
    this.binLength = length <= 120 ? 1 : length <= 1200 ? 7 : 30;
    this.binCount = Math.max(1, Math.ceil(length / this.binLength));
    this.#columns = Object.fromEntries(facets.map((facet) => [facet, columnOf(events, facet)])) as unknown as Record<
      Facet,
      Column
    >;
    this.#places = placesOf(events, this.#columns.place.values);
    this.#shut = new Int32Array(events.length);
  }

  select(filter: Filter): Selection {
    this.#shutOut(filter);
    const shut = this.#shut;
    const bins = new Int32Array(this.binCount * 4);
    const matching: number[] = [];
    const counts = facets.map((facet) => new Int32Array(this.#columns[facet].values.length));
    const placed = new Int32Array(this.#places.length * 4);
    for (let i = 0; i < shut.length; i++) {
      const bits = shut[i]!;
      if (bits !== 0 && (bits & (bits - 1)) !== 0) continue;
      const quad = this.events[i]!.quad_code - 1;
      if (bits === 0 || bits === timeBit) this.#bin(bins, i, quad);
      if (bits === timeBit) continue;
      for (let f = 0; f < facets.length; f++) {
        if (bits === 0 || bits === 1 << f) tally(this.#columns[facets[f]!], i, counts[f]!);
      }
      if (bits !== 0) continue;
      matching.push(i);
      const place = this.#columns.place;
      for (let k = place.offsets[i]!; k < place.offsets[i + 1]!; k++) placed[place.items[k]! * 4 + quad]!++;
    }
    const days = this.#days;
    matching.sort((a, b) => days[b]! - days[a]! || a - b);
    return {
      matching: Int32Array.from(matching),
      counts: this.#ranked(counts),
      pins: this.#pins(placed),
      bins,
    };
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
      this.#mark(timeBit, (i) => this.#days[i]! >= from && this.#days[i]! <= to);
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

  #ranked(counts: readonly Int32Array[]): Selection["counts"] {
    return Object.fromEntries(
      facets.map((facet, f) => {
        const values = this.#columns[facet].values;
        const rows = values.map((value, v) => [value, counts[f]![v]!] as const).filter((row) => row[1] > 0);
        return [facet, rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))];
      }),
    ) as unknown as Selection["counts"];
  }

  #pins(placed: Int32Array): Pin[] {
    const pins: Pin[] = [];
    this.#places.forEach((place, p) => {
      const byQuad = [placed[p * 4]!, placed[p * 4 + 1]!, placed[p * 4 + 2]!, placed[p * 4 + 3]!] as const;
      const reports = byQuad[0] + byQuad[1] + byQuad[2] + byQuad[3];
      if (reports > 0) pins.push({ ...place, byQuad, reports });
    });
    return pins.sort((a, b) => b.reports - a.reports || (a.key < b.key ? -1 : 1));
  }

  placeName(key: string): string {
    return this.#places.find((place) => place.key === key)?.name ?? key;
  }
}

function columnOf(events: readonly EventRecord[], facet: Facet): Column {
  const numbers = new Map<string, number>();
  const offsets = new Int32Array(events.length + 1);
  const items: number[] = [];
  events.forEach((event, i) => {
    for (const value of valuesOf(event, facet)) {
      let number = numbers.get(value);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(value, number);
      }
      items.push(number);
    }
    offsets[i + 1] = items.length;
  });
  return { values: [...numbers.keys()], offsets, items: Int32Array.from(items) };
}

function placesOf(events: readonly EventRecord[], keys: readonly string[]): Place[] {
  const places = new Map<string, Place>();
  for (const event of events) {
    const place = placeOf(event);
    if (place !== null && !places.has(place.key)) places.set(place.key, place);
  }
  return keys.flatMap((key) => {
    const place = places.get(key);
    return place === undefined ? [] : [place];
  });
}

function admitted(column: Column, chosen: readonly string[]): (position: number) => boolean {
  const wanted = new Uint8Array(column.values.length);
  column.values.forEach((value, v) => (wanted[v] = chosen.includes(value) ? 1 : 0));
  return (i) => {
    for (let k = column.offsets[i]!; k < column.offsets[i + 1]!; k++) {
      if (wanted[column.items[k]!] === 1) return true;
    }
    return false;
  };
}

function tally(column: Column, position: number, counts: Int32Array): void {
  for (let k = column.offsets[position]!; k < column.offsets[position + 1]!; k++) counts[column.items[k]!]!++;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

export function quadOf(value: string): Quad {
  return Number(value) as Quad;
}
