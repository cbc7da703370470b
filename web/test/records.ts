import type { EventRecord, Participant, Quad } from "../src/model";

export function participant(text: string, start: number, code: string | null): Participant {
  return { text, start, end: start + text.length, code, sector: null, other_sectors: [], identifier_text: null, office: null };
}

/** An event with everything unstated but what is given. */
export function event(given: Partial<EventRecord> & { readonly id: string }): EventRecord {
  return {
    date: "2026-03-10", enddate: null, event: "ACCUSE", mode: [], context: [], quad_code: 3 as Quad, event_scale: -2, cameo: "112",
    goldstein: -2, status: "actual", actor: [], recipient: [], speaker: null,
    size: { dead: null, injured: null, arrested: null, crowd: null }, event_loc: null,
    trigger: { text: "blamed", start: 6, end: 12 }, rule: "blame.v#1", score: 0.9, also: [], text: "Lagos blamed Cotonou.",
    text_info: { sequence: 0, start: 0, end: 21 },
    cite_info: { article: "a", url: null, title: null, publication: null, date: "2026-03-11" },
    ...given,
  };
}
