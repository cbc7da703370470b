import type { Columns } from "./eventIndex";
import { writeFilter, type Filter } from "./filter";
import type { ArticleFacts, EventRecord, Quad, Reading } from "./model";

/** What the server refused or could not do, in its own words (problem+json), or that it did not answer. */
export class Problem extends Error {
  constructor(
    readonly title: string,
    readonly detail: string,
    readonly status: number,
  ) {
    super(detail === "" ? title : `${title}: ${detail}`);
  }
}

export interface Facts {
  readonly demo: boolean;
  readonly events: number;
  readonly can_save_corrections: boolean;
}

export interface Story {
  readonly id: string;
  readonly title: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  readonly copies: number;
  readonly publications: readonly string[];
  readonly events: number;
}

export interface StoryReport {
  readonly article: ArticleFacts;
  readonly duplicate_of: string | null;
  readonly similarity: number;
  readonly reason: string;
  readonly events: readonly EventRecord[];
}

export interface StoryWithReports {
  readonly story: Story;
  readonly reports: readonly StoryReport[];
}

export interface Actor {
  readonly id: string;
  readonly code: string;
  readonly sector: string | null;
  readonly name: string | null;
  readonly events: number;
  readonly as_actor: number;
  readonly as_recipient: number;
  readonly quotations: number;
}

export interface Partner {
  readonly id: string;
  readonly code: string;
  readonly name: string | null;
  readonly events: number;
  readonly towards: number;
  readonly from: number;
  readonly quads: readonly number[];
}

export interface SpokenWords {
  readonly article: string;
  readonly date: string | null;
  readonly publication: string | null;
  readonly kind: "direct" | "mixed" | "indirect";
  readonly start: number;
  readonly text: string;
  readonly cue: string | null;
  readonly speaker: { readonly text: string | null; readonly identifier_text: string | null; readonly office: string | null } | null;
}

export interface Dossier {
  readonly actor: Actor;
  readonly offices: readonly string[];
  readonly names: readonly Actor[];
  readonly months: readonly { readonly month: string | null; readonly quad_code: Quad; readonly events: number }[];
  /** Events among those of the actor's own code. */
  readonly within: number;
  readonly partners: readonly Partner[];
  readonly events: readonly EventRecord[];
  readonly quotations: readonly SpokenWords[];
}

/** A code of the user's own for words that name an actor. */
export interface ActorCorrection {
  readonly text: string;
  readonly code: string;
  readonly sector: string | null;
  readonly aliases: readonly string[];
}

/** Another event for a frame; null where it should code none. */
export interface FrameCorrection {
  readonly rule: string;
  readonly event: string | null;
}

export interface Corrections {
  readonly actors: readonly ActorCorrection[];
  readonly frames: readonly FrameCorrection[];
}

export const formats = ["csv", "jsonl", "parquet", "polecat", "icews", "phoenix", "gdelt"] as const;

/** The page filters and maps at most this many events; beyond it only the latest are shown. */
const mostEvents = 100_000;

const root = "api/v1";

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${root}/${path}`, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem("The server does not answer", "See whether it still runs, and load the page again.", 0);
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

async function problemOf(response: Response): Promise<Problem> {
  if (response.headers.get("content-type")?.includes("json") === true) {
    const told = (await response.json()) as { readonly title?: string; readonly detail?: string };
    return new Problem(told.title ?? response.statusText, told.detail ?? "", response.status);
  }
  return new Problem(`The server answered ${response.status}`, response.statusText, response.status);
}

export function describeServer(): Promise<Facts> {
  return ask<Facts>("status");
}

/** Events of every status, latest first, as columns to filter, count and map them by. */
export function loadColumns(): Promise<Columns> {
  return ask<Columns>(`columns?status=all&limit=${mostEvents}`);
}

/** Whole events by their ids. */
export async function loadEvents(ids: readonly string[]): Promise<readonly EventRecord[]> {
  return (await ask<{ readonly events: readonly EventRecord[] }>(`events?status=all&id=${ids.join(",")}`)).events;
}

export interface ReadArticle {
  readonly article: ArticleFacts & { readonly story?: string | null };
  readonly text: string;
  readonly reading: Reading;
}

export function loadArticle(id: string): Promise<ReadArticle> {
  return ask<ReadArticle>(`articles/${encodeURIComponent(id)}`);
}

export async function loadStories(): Promise<readonly Story[]> {
  return (await ask<{ readonly stories: readonly Story[] }>("stories?limit=200")).stories;
}

export function loadStory(id: string): Promise<StoryWithReports> {
  return ask<StoryWithReports>(`stories/${encodeURIComponent(id)}`);
}

export async function loadActors(): Promise<readonly Actor[]> {
  return (await ask<{ readonly actors: readonly Actor[] }>("actors?kind=code&limit=200")).actors;
}

export function loadDossier(id: string): Promise<Dossier> {
  return ask<Dossier>(`actors/${encodeURIComponent(id)}`);
}

/** A text as the engine reads it; nothing of it is kept. */
export function read(
  text: string,
  date: string | null,
  corrections: Corrections,
  signal: AbortSignal,
): Promise<Reading> {
  return ask<Reading>("read", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, date, corrections }),
    signal,
  });
}

/** Saves actors into the user's own table and gives that table's name. */
export async function saveActors(actors: readonly ActorCorrection[]): Promise<string> {
  const saved = await ask<{ readonly file: string }>("corrections", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ actors }),
  });
  return saved.file;
}

/** Where the events a filter lets pass can be downloaded. */
export function exportLink(format: string, filter: Filter): string {
  const shown = writeFilter(filter);
  const asked = new URLSearchParams();
  const names = new Map([["from", "since"], ["to", "until"]]);
  for (const [name, value] of shown) asked.append(names.get(name) ?? name, value);
  const query = asked.toString();
  return `${root}/export/${format}${query === "" ? "" : `?${query}`}`;
}
