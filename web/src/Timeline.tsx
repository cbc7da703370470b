import { useEffect, useRef, useState } from "preact/hooks";
import { dayNumber, dayText, type EventIndex } from "./eventIndex";
import type { Filter } from "./filter";
import { quads } from "./quad";
import { dateText } from "./words";

interface Props {
  readonly index: EventIndex;
  readonly bins: Int32Array;
  readonly filter: Filter;
  /** Called at every move of the brush, and once more with `settled` when it is let go. */
  readonly onBrush: (from: string | null, to: string | null, settled: boolean) => void;
}

const height = 150;
const axis = 20;

/** Reports over time as bars by quad class; drag to choose a span, or move its two ends by key. */
export function Timeline({ index, bins, filter, onBrush }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const dragged = useRef<number | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { first, last, binLength, binCount } = index;
  const days = binCount * binLength;
  const xOf = (number: number) => ((number - first) / days) * width;
  const dayAt = (x: number) => first + Math.min(days - 1, Math.max(0, Math.floor((x / width) * days)));
  const from = filter.from === null ? first : Math.max(first, dayNumber(filter.from));
  const to = filter.to === null ? last : Math.min(last, dayNumber(filter.to));
  const brushed = filter.from !== null || filter.to !== null;

  const brush = (pointer: PointerEvent, settled: boolean) => {
    const start = dragged.current;
    if (start === null || frame.current === null) return;
    const end = dayAt(pointer.clientX - frame.current.getBoundingClientRect().left);
    if (settled) dragged.current = null;
    const one = Math.min(start, end);
    const two = Math.max(start, end);
    // A click without a drag takes the brush away.
    if (settled && two - one < binLength / 2) onBrush(null, null, true);
    else onBrush(dayText(one), dayText(two), settled);
  };
  const slide = (end: "from" | "to") => (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -4, PageUp: 4 }[event.key];
    if (event.key === "Escape") onBrush(null, null, true);
    if (step === undefined) return;
    event.preventDefault();
    const moved = (end === "from" ? from : to) + step * binLength;
    if (end === "from") onBrush(dayText(Math.min(to, Math.max(first, moved))), filter.to, true);
    else onBrush(filter.from, dayText(Math.max(from, Math.min(last, moved))), true);
  };

  const most = Math.max(1, ...totals(bins));
  const bar = width / binCount;
  return (
    <div class="timeline">
      <div
        class="plot"
        ref={frame}
        onPointerDown={(pointer) => {
          if (frame.current === null || pointer.button !== 0) return;
          if (pointer.target instanceof Element && pointer.target.getAttribute("role") === "slider") return;
          frame.current.setPointerCapture(pointer.pointerId);
          dragged.current = dayAt(pointer.clientX - frame.current.getBoundingClientRect().left);
        }}
        onPointerMove={(pointer) => brush(pointer, false)}
        onPointerUp={(pointer) => brush(pointer, true)}
        onPointerCancel={() => (dragged.current = null)}
      >
        {width > 0 && (
          <svg width={width} height={height + axis} aria-hidden="true">
            {ticks(first, first + days, width).map((tick) => (
              <g key={tick.day} class="tick">
                <line x1={xOf(tick.day)} x2={xOf(tick.day)} y1={0} y2={height + 5} />
                {xOf(tick.day) + 8 + tick.text.length * 6 < width && (
                  <text x={xOf(tick.day) + 3} y={height + 15}>
                    {tick.text}
                  </text>
                )}
              </g>
            ))}
            {brushed && <rect class="brush" x={xOf(from)} y={0} width={Math.max(1, xOf(to + 1) - xOf(from))} height={height} />}
            {Array.from({ length: binCount }, (_, bin) => {
              const start = first + bin * binLength;
              const inside = start + binLength > from && start <= to;
              let y = height;
              return (
                <g key={bin} class={inside ? "" : "outside"}>
                  {quads.map((quad) => {
                    const size = ((bins[bin * 4 + quad - 1] ?? 0) / most) * (height - 6);
                    if (size === 0) return null;
                    y -= size;
                    return <rect key={quad} class={`quad-${quad}`} x={bin * bar} y={y} width={Math.max(1, bar - (bar > 4 ? 1 : 0))} height={size} />;
                  })}
                </g>
              );
            })}
            <line class="base" x1={0} x2={width} y1={height} y2={height} />
          </svg>
        )}
        {(["from", "to"] as const).map((end) => {
          const at = end === "from" ? from : to;
          return (
            <div
              key={end}
              class="handle"
              role="slider"
              tabIndex={0}
              aria-label={end === "from" ? "First day shown" : "Last day shown"}
              aria-valuemin={first}
              aria-valuemax={last}
              aria-valuenow={at}
              aria-valuetext={dateText(dayText(at))}
              style={{ transform: `translateX(${Math.round(end === "from" ? xOf(at) : xOf(at + 1))}px)` }}
              onKeyDown={slide(end)}
              onPointerDown={(pointer) => {
                frame.current?.setPointerCapture(pointer.pointerId);
                dragged.current = end === "from" ? to : from;
                pointer.stopPropagation();
              }}
            />
          );
        })}
      </div>
      <p class="soft span">
        {brushed ? `${dateText(dayText(from))} to ${dateText(dayText(to))}` : "Drag to choose a span of time. What has no day of its own stands at the day of its report."}
        {brushed && (
          <button type="button" class="quiet small" onClick={() => onBrush(null, null, true)}>
            All dates
          </button>
        )}
      </p>
    </div>
  );
}

function totals(bins: Int32Array): number[] {
  const sums: number[] = [];
  for (let i = 0; i < bins.length; i += 4) sums.push(bins[i]! + bins[i + 1]! + bins[i + 2]! + bins[i + 3]!);
  return sums;
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** First days of months, or of years where months would crowd. */
export function ticks(first: number, end: number, width: number): { day: number; text: string }[] {
  const found: { day: number; text: string }[] = [];
  const start = new Date(first * 86_400_000);
  for (let month = start.getUTCMonth() + 1, year = start.getUTCFullYear(); ; month++) {
    const number = Math.floor(Date.UTC(year, month, 1) / 86_400_000);
    if (number >= end) break;
    const date = new Date(number * 86_400_000);
    const name = monthNames[date.getUTCMonth()]!;
    found.push({ day: number, text: date.getUTCMonth() === 0 || found.length === 0 ? `${name} ${date.getUTCFullYear()}` : name });
  }
  const room = Math.max(1, Math.floor(width / 70));
  if (found.length <= room) return found;
  const stride = [3, 6, 12, 24, 60, 120, 240].find((each) => found.length / each <= room) ?? 600;
  return found
    .filter((tick) => {
      const date = new Date(tick.day * 86_400_000);
      return (date.getUTCFullYear() * 12 + date.getUTCMonth()) % stride === 0;
    })
    .map((tick) => {
      const date = new Date(tick.day * 86_400_000);
      const year = String(date.getUTCFullYear());
      return { day: tick.day, text: stride < 12 ? `${monthNames[date.getUTCMonth()]} ${year}` : year };
    });
}
