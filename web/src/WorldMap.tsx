import { geoGraticule10, geoNaturalEarth1, geoPath, type GeoProjection } from "d3-geo";
import { useEffect, useRef, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlasAddress from "world-atlas/countries-50m.json?url";
import type { Pin } from "./eventIndex";
import { resolveColours } from "./quad";
import { plural } from "./words";

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

interface World {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  readonly sphere: Path2D;
  readonly land: Path2D;
  readonly borders: Path2D;
  readonly graticule: Path2D;
}

interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

const wholeWorld: View = { k: 1, x: 0, y: 0 };

interface Props {
  readonly pins: readonly Pin[];
  readonly chosen: readonly string[];
  readonly onChoose: (place: string) => void;
}

/** The map; what it shows can also be chosen under Place in the filters, without a pointer. */
export function WorldMap({ pins, chosen, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [atlas, setAtlas] = useState<Atlas | null>(null);
  const [failed, setFailed] = useState(false);
  const [world, setWorld] = useState<World | null>(null);
  const [view, setView] = useState<View>(wholeWorld);
  const [hovered, setHovered] = useState<Pin | null>(null);
  const [theme, setTheme] = useState(0);
  const drag = useRef<{ x: number; y: number; view: View; moved: boolean } | null>(null);
  const touches = useRef(new Map<number, { x: number; y: number }>());

  useEffect(() => {
    fetch(atlasAddress)
      .then((response) => response.json() as Promise<Atlas>)
      .then(setAtlas, () => setFailed(true));
    const repaint = () => setTheme((count) => count + 1);
    addEventListener("themechange", repaint);
    return () => removeEventListener("themechange", repaint);
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (element === null || atlas === null) return;
    const measure = () => {
      const width = Math.round(element.clientWidth);
      if (width > 0) setWorld((before) => (before?.width === width ? before : lay(atlas, width)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [atlas]);

  useEffect(() => {
    if (canvas.current === null || world === null) return;
    const request = requestAnimationFrame(() => {
      if (canvas.current !== null) paint(canvas.current, world, view, pins, chosen, hovered);
    });
    return () => cancelAnimationFrame(request);
  }, [world, view, pins, chosen, hovered, theme]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null || world === null) return;
    const turn = (wheel: WheelEvent) => {
      if (!wheel.ctrlKey && !wheel.metaKey && view.k === 1 && wheel.deltaY > 0) return;
      wheel.preventDefault();
      setView((before) => zoom(world, before, Math.exp(-wheel.deltaY / 300), wheel.offsetX, wheel.offsetY));
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [world, view.k === 1]);

  const pinAt = (pointer: PointerEvent): Pin | null => {
    if (world === null) return null;
    const most = mostReports(pins);
    let best: Pin | null = null;
    let bestDistance = Infinity;
    for (const pin of pins) {
      const [x, y] = place(world, view, pin);
      const distance = Math.hypot(x - pointer.offsetX, y - pointer.offsetY) - radius(pin, most, world.width);
      if (distance < 5 && distance < bestDistance) {
        best = pin;
        bestDistance = distance;
      }
    }
    return best;
  };

  const press = (pointer: PointerEvent) => {
    touches.current.set(pointer.pointerId, { x: pointer.offsetX, y: pointer.offsetY });
    if (pointer.pointerType !== "touch" || view.k > 1) canvas.current?.setPointerCapture(pointer.pointerId);
    drag.current = { x: pointer.offsetX, y: pointer.offsetY, view, moved: false };
  };
  const move = (pointer: PointerEvent) => {
    if (world === null) return;
    const start = drag.current;
    if (start === null) {
      setHovered(pinAt(pointer));
      return;
    }
    const others = [...touches.current].filter(([id]) => id !== pointer.pointerId);
    const before = touches.current.get(pointer.pointerId);
    const other = others[0]?.[1];
    touches.current.set(pointer.pointerId, { x: pointer.offsetX, y: pointer.offsetY });
    if (other !== undefined && before !== undefined) {
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(pointer.offsetX - other.x, pointer.offsetY - other.y);
      start.moved = true;
      if (was > 0) {
        setView((now) => zoom(world, now, is / was, (pointer.offsetX + other.x) / 2, (pointer.offsetY + other.y) / 2));
      }
      return;
    }
    const dx = pointer.offsetX - start.x;
    const dy = pointer.offsetY - start.y;
    if (Math.hypot(dx, dy) < 4) return;
    start.moved = true;
    setView(held(world, { k: start.view.k, x: start.view.x + dx, y: start.view.y + dy }));
  };
  const release = (pointer: PointerEvent) => {
    const start = drag.current;
    touches.current.delete(pointer.pointerId);
    drag.current = null;
    if (start === null || start.moved) return;
    const pin = pinAt(pointer);
    if (pin !== null) onChoose(pin.key);
  };
  const leave = (pointer: PointerEvent) => {
    touches.current.delete(pointer.pointerId);
    drag.current = null;
    setHovered(null);
  };
  const key = (event: KeyboardEvent) => {
    if (world === null) return;
    const next = moved(world, view, event.key);
    if (next === null) return;
    event.preventDefault();
    setView(next);
  };
  const nearer = (factor: number) => {
    if (world !== null) setView(zoom(world, view, factor, world.width / 2, world.height / 2));
  };
  const tip = world !== null && hovered !== null ? place(world, view, hovered) : null;

  return (
    <figure class="map">
      <div class="canvas" ref={frame}>
        <canvas
          ref={canvas}
          tabIndex={0}
          role="img"
          aria-label={`World map with ${plural(pins.length, "place")}. Arrow keys move it, plus and minus zoom. Places can be chosen in the filters too.`}
          onPointerDown={press}
          onPointerMove={move}
          onPointerUp={release}
          onPointerCancel={leave}
          onPointerLeave={leave}
          onKeyDown={key}
        />
        {failed && <p class="empty">The base map could not be loaded.</p>}
        {tip !== null && hovered !== null && world !== null && (
          <div
            class={`tip${tip[0] > world.width * 0.7 ? " left" : ""}`}
            style={{ transform: `translate(${Math.round(tip[0])}px, ${Math.round(tip[1])}px)` }}
          >
            <span>
              <strong>{hovered.name}</strong> {plural(hovered.reports, "report")}
            </span>
          </div>
        )}
        <div class="zoom">
          <button type="button" aria-label="Zoom in" onClick={() => nearer(1.6)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => nearer(1 / 1.6)}>
            −
          </button>
          {view.k > 1 && (
            <button type="button" aria-label="Show the whole world" onClick={() => setView(wholeWorld)}>
              ○
            </button>
          )}
        </div>
      </div>
      <figcaption class="soft">
        <span>A circle’s area tells how many reports. Hollow: the text tells no place, so it stands at the actor’s country, or the recipient’s.</span>
        <span>Borders as Natural Earth draws them; several are disputed, and no code is taken from them.</span>
      </figcaption>
    </figure>
  );
}

function lay(atlas: Atlas, width: number): World {
  const projection = geoNaturalEarth1().rotate([-11, 0]);
  // Antarctica gets little room: hardly any event happens there.
  projection.fitWidth(width, { type: "Sphere" });
  const whole = geoPath(projection).bounds({ type: "Sphere" });
  const height = Math.round((whole[1][1] - whole[0][1]) * 0.88);
  const path = geoPath(projection);
  const land = feature(atlas, atlas.objects.land);
  const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b);
  return {
    width,
    height,
    projection,
    sphere: new Path2D(path({ type: "Sphere" }) ?? ""),
    land: new Path2D(path(land) ?? ""),
    borders: new Path2D(path(borders) ?? ""),
    graticule: new Path2D(path(geoGraticule10()) ?? ""),
  };
}

function paint(
  canvas: HTMLCanvasElement,
  world: World,
  view: View,
  pins: readonly Pin[],
  chosen: readonly string[],
  hovered: Pin | null,
): void {
  const scale = devicePixelRatio || 1;
  if (canvas.width !== Math.round(world.width * scale) || canvas.height !== Math.round(world.height * scale)) {
    canvas.width = Math.round(world.width * scale);
    canvas.height = Math.round(world.height * scale);
    canvas.style.height = `${world.height}px`;
  }
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  const [sea, land, border, grid, paper, ink, ...tones] = resolveColours([
    "sea", "land", "border", "grid", "paper", "ink", "quad-1", "quad-2", "quad-3", "quad-4",
  ]) as [string, string, string, string, string, string, ...string[]];
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, world.width, world.height);
  pen.setTransform(scale * view.k, 0, 0, scale * view.k, scale * view.x, scale * view.y);
  pen.fillStyle = sea;
  pen.fill(world.sphere);
  pen.strokeStyle = grid;
  pen.lineWidth = 0.5 / view.k;
  pen.stroke(world.graticule);
  pen.fillStyle = land;
  pen.fill(world.land);
  pen.strokeStyle = border;
  pen.lineWidth = 0.6 / view.k;
  pen.stroke(world.borders);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  const most = mostReports(pins);
  for (const pin of [...pins].sort((a, b) => Number(b.hollow) - Number(a.hollow))) {
    const dimmed = chosen.length > 0 && !chosen.includes(pin.key);
    drawPin(pen, place(world, view, pin), radius(pin, most, world.width), pin, tones, dimmed ? 0.35 : 0.88, paper);
  }
  for (const pin of pins) {
    if (pin.key !== hovered?.key && !chosen.includes(pin.key)) continue;
    const [x, y] = place(world, view, pin);
    pen.strokeStyle = ink;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(x, y, radius(pin, most, world.width) + 2, 0, 2 * Math.PI);
    pen.stroke();
  }
  const largest = pins[0];
  if (largest === undefined) {
    delete canvas.dataset["largest"];
  } else {
    canvas.dataset["largest"] = place(world, view, largest).map(Math.round).join(",");
  }
}

function drawPin(
  pen: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  size: number,
  pin: Pin,
  tones: readonly string[],
  strength: number,
  paper: string,
): void {
  pen.globalAlpha = strength;
  // A country's centre is no place: only the rim, so that the pins of places show through.
  const rim = Math.min(4, size * 0.35);
  let angle = -Math.PI / 2;
  pin.byQuad.forEach((count, q) => {
    if (count === 0) return;
    const next = angle + (count / pin.reports) * 2 * Math.PI;
    pen.beginPath();
    if (pin.hollow) {
      pen.strokeStyle = tones[q]!;
      pen.lineWidth = rim;
      pen.arc(x, y, size - rim / 2, angle, next);
      pen.stroke();
    } else {
      pen.fillStyle = tones[q]!;
      if (count < pin.reports) pen.moveTo(x, y);
      pen.arc(x, y, size, angle, next);
      pen.fill();
    }
    angle = next;
  });
  pen.strokeStyle = paper;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.stroke();
  pen.globalAlpha = 1;
}

function mostReports(pins: readonly Pin[]): number {
  return pins[0]?.reports ?? 1;
}

function radius(pin: Pin, most: number, width: number): number {
  const largest = width < 500 ? 11 : 18;
  return Math.max(3, largest * Math.sqrt(pin.reports / Math.max(most, 12)));
}

function place(world: World, view: View, pin: Pin): [number, number] {
  const [x, y] = world.projection([pin.lon, pin.lat]) ?? [0, 0];
  return [x * view.k + view.x, y * view.k + view.y];
}

function zoom(world: World, view: View, factor: number, x: number, y: number): View {
  const k = Math.min(24, Math.max(1, view.k * factor));
  return held(world, { k, x: x - ((x - view.x) / view.k) * k, y: y - ((y - view.y) / view.k) * k });
}

function held(world: World, view: View): View {
  const x = Math.min(0, Math.max(world.width * (1 - view.k), view.x));
  const y = Math.min(0, Math.max(world.height * (1 - view.k), view.y));
  return { k: view.k, x, y };
}

function moved(world: World, view: View, key: string): View | null {
  const step = 60;
  switch (key) {
    case "ArrowLeft":
      return held(world, { ...view, x: view.x + step });
    case "ArrowRight":
      return held(world, { ...view, x: view.x - step });
    case "ArrowUp":
      return held(world, { ...view, y: view.y + step });
    case "ArrowDown":
      return held(world, { ...view, y: view.y - step });
    case "+":
    case "=":
      return zoom(world, view, 1.6, world.width / 2, world.height / 2);
    case "-":
      return zoom(world, view, 1 / 1.6, world.width / 2, world.height / 2);
    case "0":
      return wholeWorld;
    default:
      return null;
  }
}
