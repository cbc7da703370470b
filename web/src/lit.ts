import type { EventRecord, NotCoded, Quotation, Span } from "./model";

/** What a stretch of the text is to an event or to the article. */
export type Kind = "trigger" | "actor" | "recipient" | "place" | "speaker" | "size" | "quotation" | "cue" | "notcoded" | "distant";

export interface Mark extends Span {
  readonly kind: Kind;
  /** The event's id, or what else the mark belongs to. */
  readonly of: string;
  readonly quad: number;
  readonly title: string;
}

/** A stretch of text throughout which the same marks hold. */
export interface Stretch extends Span {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Paragraph extends Span {
  readonly stretches: readonly Stretch[];
}

/** Cuts a text into paragraphs and these into stretches; together they hold every character but the blank lines. */
export function layOut(text: string, marks: readonly Mark[]): Paragraph[] {
  const sound = marks.filter((mark) => mark.start >= 0 && mark.start < mark.end && mark.end <= text.length);
  const paragraphs: Paragraph[] = [];
  const breaks = /\n+/g;
  let start = 0;
  for (;;) {
    const found = breaks.exec(text);
    const end = found === null ? text.length : found.index;
    if (text.slice(start, end).trim() !== "") {
      paragraphs.push({ start, end, stretches: cut(text, start, end, sound) });
    }
    if (found === null) return paragraphs;
    start = found.index + found[0].length;
  }
}

function cut(text: string, from: number, to: number, marks: readonly Mark[]): Stretch[] {
  const inside = marks.filter((mark) => mark.start < to && mark.end > from);
  const edges = new Set([from, to]);
  for (const mark of inside) {
    edges.add(Math.max(from, mark.start));
    edges.add(Math.min(to, mark.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1]!;
    return { start, end, text: text.slice(start, end), marks: inside.filter((m) => m.start <= start && m.end >= end) };
  });
}

export function marksOf(event: EventRecord): Mark[] {
  const of = event.id;
  const quad = event.quad_code;
  const marks: Mark[] = [{ ...span(event.trigger), kind: "trigger", of, quad, title: event.event }];
  for (const actor of event.actor) marks.push({ ...span(actor), kind: "actor", of, quad, title: actor.code ?? "actor" });
  for (const other of event.recipient) {
    marks.push({ ...span(other), kind: "recipient", of, quad, title: other.code ?? "recipient" });
  }
  if (event.event_loc !== null) {
    const title = event.event_loc.resolved_place ?? event.event_loc.extracted_place;
    marks.push({ ...span(event.event_loc), kind: "place", of, quad, title });
  }
  if (event.speaker !== null) {
    marks.push({ ...span(event.speaker), kind: "speaker", of, quad, title: event.speaker.code ?? "speaker" });
  }
  for (const [name, count] of Object.entries(event.size)) {
    if (count !== null) marks.push({ ...span(count), kind: "size", of, quad, title: name });
  }
  return marks;
}

export function marksOfQuotation(quotation: Quotation, number: number): Mark[] {
  const of = `quotation ${number}`;
  if (quotation.kind === "indirect") return [];
  const marks: Mark[] = [{ ...span(quotation), kind: "quotation", of, quad: 0, title: `${quotation.kind} quotation` }];
  if (quotation.cue !== null) marks.push({ ...span(quotation.cue), kind: "cue", of, quad: 0, title: "verb of saying" });
  return marks;
}

/** Whether a word is only one of those, like *said*, that mean an event in rare company. */
export function isDistant(word: NotCoded): boolean {
  return word.reason === "condition";
}

export function markOfNotCoded(word: NotCoded, number: number): Mark {
  return { ...span(word), kind: isDistant(word) ? "distant" : "notcoded", of: `not coded ${number}`, quad: 0, title: word.says };
}

function span(value: Span): Span {
  return { start: value.start, end: value.end };
}
