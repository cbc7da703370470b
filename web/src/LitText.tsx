import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { layOut, markOfNotCoded, marksOf, marksOfQuotation, type Mark, type Stretch } from "./lit";
import type { EventRecord, Reading } from "./model";

interface Props {
  readonly text: string;
  readonly reading: Reading;
  /** The event whose words stand out, by pointer or by choice. */
  readonly lit: string | null;
  readonly onHover: (event: string | null) => void;
  readonly onChoose: (event: string) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Arc {
  readonly path: string;
  readonly kind: string;
}

/** The article with its evidence lit. The text is only ever text: markup in it stays visible as such. */
export function LitText({ text, reading, lit, onHover, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [arcs, setArcs] = useState<readonly Arc[]>([]);
  const paragraphs = useMemo(() => {
    const marks: Mark[] = [
      ...reading.events.flatMap(marksOf),
      ...reading.quotations.flatMap(marksOfQuotation),
      ...(reading.not_coded ?? []).map(markOfNotCoded),
    ];
    return layOut(text, marks);
  }, [text, reading]);

  useLayoutEffect(() => {
    const event = reading.events.find((each) => each.id === lit);
    const draw = () => setArcs(event === undefined || frame.current === null ? [] : arcsOf(frame.current, event));
    draw();
    addEventListener("resize", draw);
    return () => removeEventListener("resize", draw);
  }, [lit, paragraphs]);

  return (
    <div class={`lit-text${lit === null ? "" : " focused"}`} ref={frame}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {paragraph.stretches.map((stretch) => (
            <Piece key={stretch.start} stretch={stretch} lit={lit} onHover={onHover} onChoose={onChoose} />
          ))}
        </p>
      ))}
      <svg class="arcs" aria-hidden="true">
        {arcs.map((arc, i) => (
          <path key={i} class={arc.kind} d={arc.path} />
        ))}
      </svg>
    </div>
  );
}

interface PieceProps {
  readonly stretch: Stretch;
  readonly lit: string | null;
  readonly onHover: (event: string | null) => void;
  readonly onChoose: (event: string) => void;
}

function Piece({ stretch, lit, onHover, onChoose }: PieceProps) {
  if (stretch.marks.length === 0) return <>{stretch.text}</>;
  const trigger = stretch.marks.find((mark) => mark.kind === "trigger" && (lit === null || mark.of === lit))
    ?? stretch.marks.find((mark) => mark.kind === "trigger");
  const kinds = [...new Set(stretch.marks.map((mark) => mark.kind))].map((kind) => `is-${kind}`);
  const mine = stretch.marks.filter((mark) => mark.of === lit).map((mark) => `lit-${mark.kind}`);
  const quad = trigger === undefined ? [] : [`quad-${trigger.quad}`];
  const names = [...new Set([...kinds, ...mine, ...quad])].join(" ");
  const title = stretch.marks.map((mark) => mark.title).join(" · ");
  if (trigger === undefined) {
    return (
      <span class={names} data-start={stretch.start} title={title}>
        {stretch.text}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={names}
      data-start={stretch.start}
      title={title}
      onMouseEnter={() => onHover(trigger.of)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(trigger.of)}
      onBlur={() => onHover(null)}
      onClick={() => onChoose(trigger.of)}
    >
      {stretch.text}
    </button>
  );
}

function arcsOf(frame: HTMLElement, event: EventRecord): Arc[] {
  const from = middle(frame, event.trigger.start);
  if (from === null) return [];
  const ends: [string, number][] = [
    ...event.actor.map((each): [string, number] => ["actor", each.start]),
    ...event.recipient.map((each): [string, number] => ["recipient", each.start]),
  ];
  if (event.event_loc !== null) ends.push(["place", event.event_loc.start]);
  if (event.speaker !== null) ends.push(["speaker", event.speaker.start]);
  return ends.flatMap(([kind, start]) => {
    const to = middle(frame, start);
    if (to === null || start === event.trigger.start) return [];
    // From line to line only the two sides are joined; more lines in the margin would tangle.
    const margin = margins[kind];
    if (margin === undefined && Math.abs(from.y - to.y) >= 8) return [];
    return [{ kind, path: pathOf(from, to, margin ?? 0) }];
  });
}

const lift = 6;

/** Where in the margin lines of each kind run, so that they do not fall together. */
const margins: Readonly<Record<string, number>> = { actor: -7, recipient: -11 };

/** A line between two words that stays in the gaps between lines, and in the margin where it changes lines. */
function pathOf(from: Point, to: Point, margin: number): string {
  const bend = Math.min(8, Math.abs(to.x - from.x) / 2);
  const left = to.x < from.x ? -bend : bend;
  if (Math.abs(from.y - to.y) < 8) {
    const y = Math.min(from.y, to.y) - lift;
    return `M${from.x},${from.y} Q${from.x},${y} ${from.x + left},${y} L${to.x - left},${y} Q${to.x},${y} ${to.x},${to.y}`;
  }
  const down = to.y > from.y ? 6 : -6;
  const [one, two] = [from.y - lift, to.y - lift];
  return (
    `M${from.x},${from.y} Q${from.x},${one} ${from.x - 6},${one} L${margin + 6},${one} Q${margin},${one} ${margin},${one + down} ` +
    `L${margin},${two - down} Q${margin},${two} ${margin + 6},${two} L${to.x - 6},${two} Q${to.x},${two} ${to.x},${to.y}`
  );
}

function middle(frame: HTMLElement, start: number): Point | null {
  const piece = frame.querySelector(`[data-start="${start}"]`);
  const box = piece?.getClientRects()[0];
  if (box === undefined) return null;
  const origin = frame.getBoundingClientRect();
  return { x: Math.round(box.left + box.width / 2 - origin.left), y: Math.round(box.top - origin.top) };
}
