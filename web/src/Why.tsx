import type { ComponentChildren } from "preact";
import type { EventRecord, Participant } from "./model";
import { codeOf, countText, dateText, nameOf, plain } from "./words";

interface Props {
  readonly event: EventRecord;
  /** What can be corrected, where anything can. */
  readonly correct?: ((participant: Participant) => ComponentChildren) | undefined;
  readonly children?: ComponentChildren;
}

/** Why an event was coded as it was: everything the engine went by, each with its words. */
export function Why({ event, correct, children }: Props) {
  const why = event.why;
  return (
    <div class="why" data-event={event.id}>
      <dl class="facts">
        <Sides name="Actor" participants={event.actor} correct={correct} />
        <Sides name="Recipient" participants={event.recipient} correct={correct} />
        {event.speaker !== null && <Sides name="Says so" participants={[event.speaker]} correct={correct} />}
        <Fact name="When">{event.date === null ? "unstated" : dateText(event.date)}</Fact>
        <Fact name="Where">{event.event_loc === null ? "unstated" : (event.event_loc.resolved_place ?? event.event_loc.extracted_place)}</Fact>
        {Object.entries(event.size).map(([name, count]) => count !== null && <Fact key={name} name={plain(name)}>{countText(count)}</Fact>)}
        {event.context.length > 0 && <Fact name="Context">{event.context.map(plain).join(", ")}</Fact>}
        <Fact name="CAMEO">
          {event.cameo} <span class="soft">Goldstein {event.goldstein}</span>
        </Fact>
      </dl>
      <section>
        <h3>Why</h3>
        <p>
          Frame <code>{why?.frame ?? event.rule}</code> at “{event.trigger.text}”
        </p>
        <p class="score">
          <meter min={0} max={1} value={event.score} aria-label={`Score ${event.score.toFixed(2)}`} /> score {event.score.toFixed(2)}
        </p>
        {why !== undefined && (
          <>
            <ul class="plain">
              {why.conditions.map((condition, i) => (
                <li key={i}>
                  {condition.text !== "" && <q>{condition.text}</q>} {condition.says}
                </li>
              ))}
            </ul>
            {why.roles.map((role, i) => (
              <div class="role" key={i}>
                <p>
                  {plain(role.role)} <q>{role.text}</q>
                  {role.slot !== null && <span class="soft"> {plain(role.slot)}</span>} → <strong>{role.code ?? "no code"}</strong>
                </p>
                <ol class="steps">
                  {role.steps.map((step, s) => (
                    <li key={s}>{step}</li>
                  ))}
                </ol>
              </div>
            ))}
            {why.status_cues.length > 0 && (
              <p>
                {why.status_cues.map((cue, i) => (
                  <span key={i}>
                    <q>{cue.text}</q> makes it {cue.status}.{" "}
                  </span>
                ))}
              </p>
            )}
          </>
        )}
        <Lost event={event} />
      </section>
      {children}
    </div>
  );
}

function Lost({ event }: { event: EventRecord }) {
  const lost = event.why?.lost.map((each) => ({ ...each })) ?? event.also.map((each) => ({ ...each, rule: "", mode: [] as readonly string[] }));
  if (lost.length === 0) return <p class="soft">No other reading competed.</p>;
  return (
    <>
      <h3>Readings that lost</h3>
      <ul class="plain lost">
        {lost.map((each, i) => (
          <li key={i}>
            {each.event ?? "no event"} {each.mode.map(plain).join(", ")} <code>{each.rule}</code> <span class="soft">{each.score.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sides({ name, participants, correct }: { name: string; participants: readonly Participant[]; correct: Props["correct"] }) {
  return (
    <Fact name={name}>
      {participants.length === 0 && "unstated"}
      {participants.map((each) => (
        <div key={each.start} class="participant">
          {nameOf(each)} <code>{codeOf(each)}</code>
          {each.office !== null && <span class="soft"> {each.office}</span>}
          {correct?.(each)}
        </div>
      ))}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
