import { useEffect, useRef, useState } from "preact/hooks";
import { read, saveActors, type ActorCorrection, type FrameCorrection } from "./api";
import { sentenceOf } from "./App";
import { Evidence } from "./Evidence";
import { LitText } from "./LitText";
import type { EventRecord, Participant, Reading } from "./model";
import { eventsOfQuad, quads } from "./quad";
import { Key } from "./Read";

const example =
  "Kenya's foreign minister condemned the attack on the port of Mombasa on Tuesday and expelled two Somali diplomats.\n\n" +
  "“We will not be threatened,” she said in Nairobi. Somalia denied any part in the attack, in which four dock workers were killed, " +
  "and said that it might recall its ambassador.";

const mostCharacters = 100_000;
const pause = 350;

/** A text coded as it is typed; corrections are tried at once and saved when asked. */
export function Try() {
  const [text, setText] = useState(example);
  const [date, setDate] = useState("2024-06-26");
  const [actors, setActors] = useState<readonly ActorCorrection[]>([]);
  const [frames, setFrames] = useState<readonly FrameCorrection[]>([]);
  const [answer, setAnswer] = useState<{ readonly text: string; readonly reading: Reading } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const first = useRef(true);

  useEffect(() => {
    setSaved(null);
    if (text.trim() === "") {
      setAnswer(null);
      setBusy(false);
      return;
    }
    const stop = new AbortController();
    setBusy(true);
    const wait = setTimeout(
      () => {
        read(text, date === "" ? null : date, { actors, frames }, stop.signal).then(
          (reading) => {
            setAnswer({ text, reading });
            setProblem(null);
            setBusy(false);
          },
          (reason: unknown) => {
            if (stop.signal.aborted) return;
            setProblem(sentenceOf(reason));
            setBusy(false);
          },
        );
      },
      first.current ? 0 : pause,
    );
    first.current = false;
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [text, date, actors, frames]);

  const addActor = (correction: ActorCorrection) =>
    setActors([...actors.filter((each) => each.text !== correction.text), correction]);
  const addFrame = (correction: FrameCorrection) =>
    setFrames([...frames.filter((each) => each.rule !== correction.rule), correction]);
  const save = () => {
    saveActors(actors).then(
      (file) => setSaved(`Saved to ${file}; everything read from now on uses it.`),
      (reason: unknown) => setProblem(sentenceOf(reason)),
    );
  };

  return (
    <div class="try">
      <section class="paste">
        <h1>Try it on a text</h1>
        <label class="field">
          Text
          <textarea rows={8} maxLength={mostCharacters} value={text} spellcheck={false} onInput={(input) => setText(input.currentTarget.value)} />
        </label>
        <label class="field date">
          Published
          <input type="date" value={date} onInput={(input) => setDate(input.currentTarget.value)} />
        </label>
        <p class="soft" role="status">
          {busy ? "Coding…" : "Coded on this server; nothing is kept."}
        </p>
        {problem !== null && <p class="problem" role="alert">{problem}</p>}
        {(actors.length > 0 || frames.length > 0) && (
          <section class="corrections" aria-label="Corrections">
            <h2>Your corrections</h2>
            <ul class="plain">
              {actors.map((each) => (
                <li key={each.text}>
                  <q>{each.text}</q>
                  {each.aliases.map((alias) => (
                    <q key={alias}>{alias}</q>
                  ))}{" "}
                  → <code>{[each.code, each.sector].filter((part) => part !== null).join(" ")}</code>
                  <button type="button" class="quiet small" onClick={() => setActors(actors.filter((other) => other !== each))}>
                    take back
                  </button>
                </li>
              ))}
              {frames.map((each) => (
                <li key={each.rule}>
                  <code>{each.rule}</code> → {each.event ?? "no event"}
                  <button type="button" class="quiet small" onClick={() => setFrames(frames.filter((other) => other !== each))}>
                    take back
                  </button>
                </li>
              ))}
            </ul>
            {actors.length > 0 && (
              <button type="button" class="main" onClick={save}>
                Save the actors
              </button>
            )}
            {frames.length > 0 && <p class="soft">A change of a frame holds on this page only.</p>}
            {saved !== null && <p role="status">{saved}</p>}
          </section>
        )}
      </section>
      <section class={`coded${busy ? " busy" : ""}`} aria-label="Coded text">
        {answer === null ? (
          <p class="empty">Paste a paragraph of a news report.</p>
        ) : (
          <>
            <Key />
            <LitText text={answer.text} reading={answer.reading} lit={hovered ?? chosen} onHover={setHovered} onChoose={setChosen} />
            <Evidence
              reading={answer.reading}
              chosen={chosen}
              onHover={setHovered}
              onChoose={setChosen}
              correct={(participant) => <CorrectActor participant={participant} onCorrect={addActor} />}
              footOf={(event) => <CorrectFrame event={event} onCorrect={addFrame} />}
            />
          </>
        )}
      </section>
    </div>
  );
}

function CorrectActor({ participant, onCorrect }: { participant: Participant; onCorrect: (correction: ActorCorrection) => void }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" class="quiet small" onClick={() => setOpen(true)}>
        correct<span class="unseen"> {participant.text}</span>
      </button>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const given = (name: string) => String(form.get(name) ?? "").trim();
    const sector = given("sector").toUpperCase();
    onCorrect({
      text: participant.text,
      code: given("code").toUpperCase(),
      sector: sector === "" ? null : sector,
      aliases: given("alias") === "" ? [] : [given("alias")],
    });
    setOpen(false);
  };
  return (
    <form class="correct" onSubmit={submit}>
      <label>
        Code
        <input name="code" required pattern="[A-Za-z]{3}" maxLength={3} title="Three letters, as KEN" defaultValue={participant.code ?? ""} />
      </label>
      <label>
        Sector
        <input name="sector" pattern="[A-Za-z]{3}" maxLength={3} title="Three letters, as GOV, or nothing" defaultValue={participant.sector ?? ""} />
      </label>
      <label>
        Also called
        <input name="alias" maxLength={200} />
      </label>
      <button type="submit" class="main small">
        Apply
      </button>
    </form>
  );
}

function CorrectFrame({ event, onCorrect }: { event: EventRecord; onCorrect: (correction: FrameCorrection) => void }) {
  return (
    <label class="field frame">
      <span>
        <code>{event.rule}</code> should mean
      </span>
      <select
        value={event.event}
        onChange={(input) => onCorrect({ rule: event.rule, event: input.currentTarget.value === "" ? null : input.currentTarget.value })}
      >
        <option value="">no event</option>
        {quads.map((quad) => eventsOfQuad[quad].map((name) => <option key={name} value={name}>{name}</option>))}
      </select>
    </label>
  );
}
