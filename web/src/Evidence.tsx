import type { ComponentChildren } from "preact";
import { EventName } from "./EventList";
import type { EventRecord, Participant, Reading } from "./model";
import { Why } from "./Why";

interface Props {
  readonly reading: Reading;
  readonly chosen: string | null;
  readonly onHover: (event: string | null) => void;
  readonly onChoose: (event: string | null) => void;
  readonly correct?: (participant: Participant) => ComponentChildren;
  readonly footOf?: (event: EventRecord) => ComponentChildren;
}

/** The events of a reading, the chosen one opened, and beneath them what was not coded. */
export function Evidence({ reading, chosen, onHover, onChoose, correct, footOf }: Props) {
  const notCoded = reading.not_coded ?? [];
  return (
    <div class="evidence">
      <h2>
        {reading.events.length === 0 ? "No event coded" : `${reading.events.length} ${reading.events.length === 1 ? "event" : "events"}`}
      </h2>
      <ol class="events">
        {reading.events.map((event) => (
          <li key={event.id} class={event.id === chosen ? "open" : ""}>
            <button
              type="button"
              class="event"
              aria-expanded={event.id === chosen}
              onMouseEnter={() => onHover(event.id)}
              onMouseLeave={() => onHover(null)}
              onFocus={() => onHover(event.id)}
              onBlur={() => onHover(null)}
              onClick={() => onChoose(event.id === chosen ? null : event.id)}
            >
              <EventName event={event} />
              <span class="soft">“{event.trigger.text}”</span>
            </button>
            {event.id === chosen && (
              <Why event={event} correct={correct}>
                {footOf?.(event)}
              </Why>
            )}
          </li>
        ))}
      </ol>
      {notCoded.length > 0 && (
        <section class="not-coded">
          <h2>Not coded</h2>
          <ul class="plain">
            {notCoded.map((word, i) => (
              <li key={i}>
                {word.says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
