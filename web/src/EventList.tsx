import { useEffect, useState } from "preact/hooks";
import type { EventIndex } from "./eventIndex";
import type { EventRecord } from "./model";
import { linkTo } from "./route";
import { around, codeOf, nameOf, plain, whenText } from "./words";

const step = 60;

export function EventList({ index, matching, loading }: { index: EventIndex; matching: Int32Array; loading: boolean }) {
  const [length, setLength] = useState(step);
  useEffect(() => setLength(step), [matching]);
  return (
    <section class="list" aria-label="Events">
      {matching.length === 0 && !loading && <p class="empty">No event matches. Take a filter away, or widen the span of time.</p>}
      <ol>
        {[...matching.subarray(0, length)].map((position) => (
          <li key={position}>
            <EventRow event={index.events[position]!} />
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
