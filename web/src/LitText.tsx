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
    const lift = Math.min(60, 14 + Math.abs(to.x - from.x) / 8);
    const path = `M${from.x},${from.y} C${from.x},${from.y - lift} ${to.x},${to.y - lift} ${to.x},${to.y}`;
    return [{ kind, path }];
  });
}

function middle(frame: HTMLElement, start: number): { x: number; y: number } | null {
  const piece = frame.querySelector(`[data-start="${start}"]`);
  const box = piece?.getClientRects()[0];
  if (box === undefined) return null;
  const origin = frame.getBoundingClientRect();
  return { x: Math.round(box.left + box.width / 2 - origin.left), y: Math.round(box.top - origin.top) };
}
