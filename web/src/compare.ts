import type { EventRecord } from "./model";
import { codeName, countText } from "./words";

/** One report of a happening, with what was coded from it. */
export interface Report {
  readonly article: string;
  readonly title: string | null;
  readonly publication: string | null;
  readonly date: string | null;
  readonly events: readonly EventRecord[];
}

export type Standing = "alike" | "adds" | "contradicts" | "silent";

export interface Cell {
  readonly says: readonly string[];
  readonly standing: Standing;
}

export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

const conflict = new Set(["ASSAULT", "COERCE", "ACCUSE"]);

/**
 * What each report says on the points in which reports differ. Reports come oldest first: a report adds
 * what no earlier one said, and contradicts where an earlier one gave another number.
 */
export function compare(reports: readonly Report[]): Row[] {
  const rows = [
    row("Dead", reports, (event) => counts(event.size.dead), true),
    row("Injured", reports, (event) => counts(event.size.injured), true),
    row("Arrested", reports, (event) => counts(event.size.arrested), true),
    row("Crowd", reports, (event) => counts(event.size.crowd), true),
    row("Place", reports, (event) => texts(event.event_loc?.resolved_place ?? event.event_loc?.extracted_place), false),
    row("Blamed", reports, blamed, false),
    row("What happened", reports, (event) => [[event.event, ...event.mode].join(" · ")], false),
  ];
  return rows.filter((each) => each.cells.some((cell) => cell.says.length > 0));
}

function blamed(event: EventRecord): string[] {
  if (!conflict.has(event.event)) return [];
  const whom = event.event === "ACCUSE" ? event.recipient : event.actor;
  return whom.flatMap((participant) => (participant.code === null ? [] : [codeName(participant.code)]));
}

function counts(count: EventRecord["size"]["dead"]): string[] {
  return count === null ? [] : [countText(count)];
}

function texts(text: string | null | undefined): string[] {
  return text === null || text === undefined ? [] : [text];
}

function row(
  name: string,
  reports: readonly Report[],
  read: (event: EventRecord) => readonly string[],
  single: boolean,
): Row {
  const earlier = new Set<string>();
  const cells = reports.map((report, number): Cell => {
    const says = [...new Set(report.events.filter(happened).flatMap(read))];
    const standing = standingOf(says, earlier, number, single);
    says.forEach((value) => earlier.add(value));
    return { says, standing };
  });
  return { name, cells };
}

function standingOf(says: readonly string[], earlier: ReadonlySet<string>, number: number, single: boolean): Standing {
  if (says.length === 0) return "silent";
  if (number === 0 || says.every((value) => earlier.has(value))) return "alike";
  return single && earlier.size > 0 && !says.some((value) => earlier.has(value)) ? "contradicts" : "adds";
}

function happened(event: EventRecord): boolean {
  return event.status === "actual" || event.status === "historical";
}
