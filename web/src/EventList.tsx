import { useEffect, useState } from "preact/hooks";
import { loadEvents } from "./api";
import { sentenceOf } from "./App";
import type { EventIndex } from "./eventIndex";
import type { EventRecord } from "./model";
import { linkTo } from "./route";
import { around, codeOf, nameOf, plain, whenText } from "./words";

const step = 60;

/** Before it asks for events, the list waits for the brush to rest this long. */
const rest = 80;

const known = new Map<string, EventRecord>();

export function EventList({ index, matching, loading }: { index: EventIndex; matching: Int32Array; loading: boolean }) {
  const [length, setLength] = useState(step);
  const [shown, setShown] = useState<readonly EventRecord[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setLength(step), [matching]);
  useEffect(() => {
    const ids = [...matching.subarray(0, length)].map((position) => index.idOf(position));
    const show = () => setShown(ids.flatMap((id) => known.get(id) ?? []));
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return show();
    let wanted = true;
    const timer = setTimeout(() => {
      load(missing).then(
        () => {
          if (wanted) show();
        },
        (reason: unknown) => wanted && setProblem(sentenceOf(reason)),
      );
    }, known.size === 0 ? 0 : rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [index, matching, length]);
  return (
    <section class="list" aria-label="Events">
      {matching.length === 0 && !loading && <p class="empty">No event matches. Take a filter away, or widen the span of time.</p>}
      {problem !== null && <p role="alert">{problem}</p>}
      <ol>
        {shown.map((event) => (
          <li key={event.id}>
            <EventRow event={event} />
          </li>
        ))}
      </ol>
      {matching.length > length && (
        <button type="button" class="quiet wide" onClick={() => setLength(length + step)}>
          Show more of {matching.length.toLocaleString("en")}
        </button>
      )}
    </section>
  );
}

/** Asks for as many events at a time as the server gives. */
async function load(ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 200) {
    for (const event of await loadEvents(ids.slice(from, from + 200))) known.set(event.id, event);
  }
}

export function EventRow({ event }: { event: EventRecord }) {
  const [before, trigger, after] = around(event.text, event.text_info.start, event.trigger);
  const link = linkTo("read", event.cite_info.article, new URLSearchParams({ event: event.id }));
  return (
    <a class="row" href={link}>
      <EventName event={event} />
      <span class="who">{whoText(event)}</span>
      <span class="sentence">
        {before}
        <b>{trigger}</b>
        {after}
      </span>
      <span class="soft meta">
        {whenText(event.date, event.cite_info.date)}
        {event.event_loc !== null && ` · ${event.event_loc.resolved_place ?? event.event_loc.extracted_place}`}
        {event.cite_info.publication !== null && ` · ${event.cite_info.publication}`}
      </span>
    </a>
  );
}

export function EventName({ event }: { event: EventRecord }) {
  return (
    <span class="name">
      <i class={`dot quad-${event.quad_code}`} />
      {event.event}
      {event.mode.length > 0 && <span class="mode"> {event.mode.map(plain).join(", ")}</span>}
      {event.status !== "actual" && <span class="status">{event.status}</span>}
    </span>
  );
}

function whoText(event: EventRecord): string {
  const side = (participants: EventRecord["actor"]) =>
    participants.map((each) => (each.code === null ? nameOf(each) : codeOf(each))).join(", ") || "unstated";
  return event.recipient.length === 0 ? side(event.actor) : `${side(event.actor)} → ${side(event.recipient)}`;
}
