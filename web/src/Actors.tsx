import { loadActors, loadDossier, type Actor, type Dossier } from "./api";
import { byMonth } from "./dossier";
import { EventRow } from "./EventList";
import { Network } from "./Network";
import { quadNames, quads } from "./quad";
import { linkTo } from "./route";
import { useLoaded } from "./useLoaded";
import { codeName, dateText, plural } from "./words";

export function Actors({ id }: { id: string | null }) {
  return id === null ? <ActorList /> : <OneActor id={id} />;
}

export function actorName(actor: Pick<Actor, "code" | "name">): string {
  return actor.name ?? codeName(actor.code);
}

function ActorList() {
  const loaded = useLoaded("actors", loadActors);
  return (
    <div class="column">
      <h1>Actors</h1>
      <p class="lead">Countries and organisations that act or are acted upon.</p>
      {loaded.state === "loading" && <p class="empty" role="status">Loading…</p>}
      {loaded.state === "failed" && <p class="problem" role="alert">{loaded.reason}</p>}
      {loaded.state === "here" && (
        <ol class="cards small">
          {loaded.value.map((actor) => (
            <li key={actor.id}>
              <a class="card" href={linkTo("actors", actor.id)}>
                <strong>{actorName(actor)}</strong>
                <span class="soft">
                  <code>{actor.code}</code> {plural(actor.events, "event")}
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function OneActor({ id }: { id: string }) {
  const loaded = useLoaded(id, loadDossier);
  switch (loaded.state) {
    case "loading":
      return <p class="empty" role="status">Loading…</p>;
    case "failed":
      return <p class="problem" role="alert">{loaded.reason}</p>;
    case "here":
      return <Page dossier={loaded.value} />;
  }
}

function Page({ dossier }: { dossier: Dossier }) {
  const { actor, names, within, partners, events, offices } = dossier;
  const quotations = dossier.quotations.filter((quotation) => quotation.kind !== "indirect");
  return (
    <div class="dossier">
      <p>
        <a href={linkTo("actors")}>All actors</a>
      </p>
      <h1>
        {actorName(actor)} <code>{[actor.code, actor.sector].filter((part) => part !== null).join(" ")}</code>
      </h1>
      <p class="lead">
        {plural(actor.events, "event")}: acting in {actor.as_actor}, acted upon in {actor.as_recipient}. {plural(actor.quotations, "quotation")}.
        {offices.length > 0 && ` ${offices.slice(0, 4).join(", ")}.`}
      </p>
      <div class="panels">
        <section>
          <h2>Over time</h2>
          <Months dossier={dossier} />
        </section>
        <section>
          <h2>With whom</h2>
          {partners.length > 0 && <Network centre={actorName(actor)} partners={partners.slice(0, 24)} />}
          {partners.length === 0 && <p class="empty">No one else is named.</p>}
          {within > 0 && <p class="soft">{plural(within, "event")} with {actorName(actor)} on both sides.</p>}
        </section>
        <section>
          <h2>In their words</h2>
          {quotations.length === 0 && <p class="empty">No quotation in their own words.</p>}
          <ul class="quotations">
            {quotations.slice(0, 8).map((quotation, i) => (
              <li key={i}>
                <blockquote>{quotation.text}</blockquote>
                <p class="soft">
                  {quotation.speaker?.identifier_text ?? quotation.speaker?.text ?? "Unknown speaker"},{" "}
                  <a href={linkTo("read", quotation.article)}>{dateText(quotation.date)}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Latest events</h2>
          <ol class="rows">
            {events.slice(0, 12).map((event) => (
              <li key={event.id}>
                <EventRow event={event} />
              </li>
            ))}
          </ol>
        </section>
        {names.length > 0 && (
          <section>
            <h2>Who stands behind it</h2>
            <ul class="plain names">
              {names.slice(0, 16).map((each) => (
                <li key={each.id}>
                  <a href={linkTo("actors", each.id)}>{each.name ?? [each.code, each.sector].filter((part) => part !== null).join(" ")}</a>{" "}
                  <span class="soft">{each.events}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function Months({ dossier }: { dossier: Dossier }) {
  const months = byMonth(dossier.months);
  const most = Math.max(1, ...months.map((each) => each.byQuad.reduce((sum, count) => sum + count, 0)));
  const bar = 100 / Math.max(1, months.length);
  const told = months.map((each) => `${each.month}: ${each.byQuad.reduce((sum, count) => sum + count, 0)}`).join(", ");
  return (
    <>
      <svg class="months" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={`Events by month. ${told}`}>
        {months.map((each, m) => {
          let y = 40;
          return quads.map((quad) => {
            const size = ((each.byQuad[quad - 1] ?? 0) / most) * 38;
            y -= size;
            return size === 0 ? null : <rect key={`${m} ${quad}`} class={`quad-${quad}`} x={m * bar + bar * 0.1} y={y} width={bar * 0.8} height={size} />;
          });
        })}
      </svg>
      <p class="soft ends">
        <span>{months[0]?.month}</span>
        <span>{months.at(-1)?.month}</span>
      </p>
      <p class="soft key">
        {quads.map((quad) => (
          <span key={quad}>
            <i class={`dot quad-${quad}`} /> {quadNames[quad]}
          </span>
        ))}
      </p>
    </>
  );
}
