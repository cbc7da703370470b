/** What the API sends: PLOVER records with the offsets of their words, in UTF-16 code units, ends exclusive. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Words extends Span {
  readonly text: string;
}

export interface Participant extends Words {
  readonly code: string | null;
  readonly sector: string | null;
  readonly other_sectors: readonly string[];
  readonly identifier_text: string | null;
  readonly office: string | null;
}

export interface Count extends Span {
  readonly least: number;
  /** Null where the text gives no upper end. */
  readonly most: number | null;
}

export interface EventPlace extends Span {
  readonly extracted_place: string;
  readonly resolved_place: string | null;
  readonly geonameid: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country_code: string | null;
}

export type Status = "actual" | "historical" | "future" | "hypothetical" | "negated";

export type Quad = 1 | 2 | 3 | 4;

export interface EventRecord {
  readonly id: string;
  readonly date: string | null;
  readonly enddate: string | null;
  readonly event: string;
  readonly mode: readonly string[];
  readonly context: readonly string[];
  readonly quad_code: Quad;
  readonly event_scale: number;
  readonly cameo: string;
  readonly goldstein: number;
  readonly status: Status;
  readonly actor: readonly Participant[];
  readonly recipient: readonly Participant[];
  readonly speaker: Participant | null;
  readonly size: {
    readonly dead: Count | null;
    readonly injured: Count | null;
    readonly arrested: Count | null;
    readonly crowd: Count | null;
  };
  readonly event_loc: EventPlace | null;
  readonly trigger: Words;
  readonly rule: string;
  readonly score: number;
  readonly also: readonly { readonly event: string; readonly score: number }[];
  readonly text: string;
  readonly text_info: Span & { readonly sequence: number };
  readonly cite_info: {
    readonly article: string;
    readonly url: string | null;
    readonly title: string | null;
    readonly publication: string | null;
    readonly date: string | null;
  };
  readonly why?: Why;
}

/** Why an event was coded: its frame's conditions, who fills its roles, and the readings that lost. */
export interface Why {
  readonly frame: string;
  readonly conditions: readonly (Words & { readonly says: string })[];
  readonly roles: readonly (Words & {
    readonly role: string;
    readonly slot: string | null;
    readonly code: string | null;
    readonly steps: readonly string[];
  })[];
  readonly status_cues: readonly (Words & { readonly status: Status })[];
  readonly score: number;
  readonly lost: readonly {
    readonly rule: string;
    readonly event: string | null;
    readonly mode: readonly string[];
    readonly score: number;
  }[];
}

/** A word that could have named an event and did not. */
export interface NotCoded extends Words {
  readonly rule: string | null;
  readonly event: string | null;
  readonly reason: string;
  readonly says: string;
}

export interface Quotation extends Words {
  readonly kind: "direct" | "indirect" | "mixed" | "partial";
  readonly cue: Words | null;
  readonly speaker: Participant | null;
}

export interface Mention extends Words {
  readonly kind: "actor" | "place" | "time" | "number";
  readonly code?: string | null;
  readonly name?: string | null;
  readonly value?: string | null;
}

export interface ArticleFacts {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly publication: string | null;
}

export interface Reading {
  readonly article: ArticleFacts;
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly events: readonly EventRecord[];
  readonly not_coded?: readonly NotCoded[];
}
