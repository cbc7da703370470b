import type { ComponentChildren } from "preact";
import { EventName } from "./EventList";
import type { EventRecord, NotCoded, Participant, Reading } from "./model";
import { isDistant } from "./lit";
import { Why } from "./Why";
import { plural } from "./words";

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
      {notCoded.length > 0 && <NotCodedWords words={notCoded} />}
    </div>
  );
}

/** Words that came close first; those whose frame asks for another company are many, and folded. */
function NotCodedWords({ words }: { words: readonly NotCoded[] }) {
  const close = words.filter((word) => !isDistant(word));
  const distant = words.filter(isDistant);
  return (
    <section class="not-coded">
      <h2>Not coded</h2>
      <Reasons words={close} />
      {distant.length > 0 && (
        <details>
          <summary>{plural(distant.length, "more word")} that would mean an event in other company</summary>
          <Reasons words={distant} />
        </details>
      )}
    </section>
  );
}

function Reasons({ words }: { words: readonly NotCoded[] }) {
  return (
    <ul class="plain">
      {words.map((word, i) => (
        <li key={i}>{word.says}</li>
      ))}
    </ul>
  );
}
