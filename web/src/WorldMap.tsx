import { geoGraticule10, geoNaturalEarth1, geoPath, type GeoProjection } from "d3-geo";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlasAddress from "world-atlas/countries-50m.json?url";
import { reportsAt, type Place } from "./eventIndex";
import { drawPlaces, layPlaces, Sizes, type Laid, type View } from "./pins";
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

const wholeWorld: View = { k: 1, x: 0, y: 0 };

interface Props {
  readonly places: readonly Place[];
  /** Matching events at each place, by quad class. */
  readonly placed: Int32Array;
  /** How many places have some. */
  readonly standing: number;
  readonly chosen: readonly string[];
  readonly onChoose: (place: string) => void;
}

/** The map; what it shows can also be chosen under Place in the filters, without a pointer. */
export function WorldMap({ places, placed, standing, chosen, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [atlas, setAtlas] = useState<Atlas | null>(null);
  const [failed, setFailed] = useState(false);
  const [world, setWorld] = useState<World | null>(null);
  const [view, setView] = useState<View>(wholeWorld);
  const [hovered, setHovered] = useState<number | null>(null);
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

  const laid = useMemo(() => (world === null ? null : layPlaces(places, world.projection)), [world, places]);

  useEffect(() => {
    if (canvas.current === null || world === null || laid === null) return;
    const request = requestAnimationFrame(() => {
      if (canvas.current !== null) paint(canvas.current, world, view, { places, placed, laid, chosen, hovered }, theme);
    });
    return () => cancelAnimationFrame(request);
  }, [world, view, laid, placed, chosen, hovered, theme]);

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

  const placeAt = (pointer: PointerEvent): number | null => {
    if (world === null || laid === null) return null;
    const sizes = new Sizes(placed, world.width);
    let best: number | null = null;
    let bestDistance = 5;
    for (const p of laid.order) {
      const reports = reportsAt(placed, p);
      if (reports === 0) continue;
      const [x, y] = where(laid, view, p);
      const distance = Math.hypot(x - pointer.offsetX, y - pointer.offsetY) - sizes.radius(reports);
      if (distance < bestDistance) {
        best = p;
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
      setHovered(placeAt(pointer));
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
    const place = placeAt(pointer);
    if (place !== null) onChoose(places[place]!.key);
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
  const tip = laid !== null && hovered !== null && hovered < places.length ? where(laid, view, hovered) : null;

  return (
    <figure class="map">
      <div class="canvas" ref={frame}>
        <canvas
          ref={canvas}
          tabIndex={0}
          role="img"
          aria-label={`World map with ${plural(standing, "place")}. Arrow keys move it, plus and minus zoom. Places can be chosen in the filters too.`}
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
              <strong>{places[hovered]!.name}</strong> {plural(reportsAt(placed, hovered), "report")}
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

interface Drawn {
  readonly places: readonly Place[];
  readonly placed: Int32Array;
  readonly laid: Laid;
  readonly chosen: readonly string[];
  readonly hovered: number | null;
}

/** The map without its circles as it was painted last; it changes seldom and takes longest. */
let base: { readonly picture: HTMLCanvasElement; readonly world: World; readonly view: View; readonly theme: number; readonly scale: number } | null = null;

function paint(canvas: HTMLCanvasElement, world: World, view: View, drawn: Drawn, theme: number): void {
  const scale = devicePixelRatio || 1;
  if (canvas.width !== Math.round(world.width * scale) || canvas.height !== Math.round(world.height * scale)) {
    fit(canvas, world, scale);
    canvas.style.height = `${world.height}px`;
  }
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  if (base === null || base.world !== world || base.view !== view || base.theme !== theme || base.scale !== scale) {
    base = { picture: paintBase(base?.picture ?? document.createElement("canvas"), world, view, scale), world, view, theme, scale };
  }
  const [paper, ink, ...tones] = resolveColours(["paper", "ink", "quad-1", "quad-2", "quad-3", "quad-4"]) as [string, string, ...string[]];
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(base.picture, 0, 0);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  const { places, placed, laid, chosen, hovered } = drawn;
  const sizes = new Sizes(placed, world.width);
  drawPlaces(pen, { width: world.width, height: world.height, scale }, view, places, laid, placed, sizes, new Set(chosen), { tones, paper });
  for (const p of highlighted(places, chosen, hovered)) {
    const reports = reportsAt(placed, p);
    const [x, y] = where(laid, view, p);
    if (reports === 0 || Number.isNaN(x)) continue;
    pen.strokeStyle = ink;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(x, y, sizes.radius(reports) + 2, 0, 2 * Math.PI);
    pen.stroke();
  }
  const { largest } = sizes;
  if (largest === null) delete canvas.dataset["largest"];
  else canvas.dataset["largest"] = where(laid, view, largest).map(Math.round).join(",");
}

function highlighted(places: readonly Place[], chosen: readonly string[], hovered: number | null): number[] {
  const all = chosen.map((key) => places.findIndex((place) => place.key === key)).filter((p) => p >= 0);
  return hovered === null ? all : [...all, hovered];
}

function fit(canvas: HTMLCanvasElement, world: World, scale: number): void {
  canvas.width = Math.round(world.width * scale);
  canvas.height = Math.round(world.height * scale);
}

function paintBase(picture: HTMLCanvasElement, world: World, view: View, scale: number): HTMLCanvasElement {
  fit(picture, world, scale);
  const pen = picture.getContext("2d");
  if (pen === null) return picture;
  const [sea, land, border, grid] = resolveColours(["sea", "land", "border", "grid"]) as [string, string, string, string];
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
  return picture;
}

function where(laid: Laid, view: View, place: number): [number, number] {
  return [laid.xs[place]! * view.k + view.x, laid.ys[place]! * view.k + view.y];
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
