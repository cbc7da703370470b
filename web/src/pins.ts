import type { GeoProjection } from "d3-geo";
import { reportsAt, type Place } from "./eventIndex";

/** Above so many places their circles are stamped into a picture, which is a hundred times as fast as paths. */
const many = 2000;

/** Where there are many, circles up to this radius are of one colour; a larger one shows its quad classes. */
const plain = 6;

export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Where all places lie on an unmoved map, and in which order they are drawn: hollow ones first, the small on top. */
export interface Laid {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly hollow: Uint8Array;
  readonly order: Int32Array;
}

export function layPlaces(places: readonly Place[], projection: GeoProjection): Laid {
  const xs = new Float32Array(places.length).fill(NaN);
  const ys = new Float32Array(places.length).fill(NaN);
  places.forEach((place, p) => {
    const point = Number.isNaN(place.lat) ? null : projection([place.lon, place.lat]);
    if (point !== null) [xs[p], ys[p]] = point;
  });
  const order = Int32Array.from(places.keys()).filter((p) => !Number.isNaN(xs[p]!));
  order.sort((a, b) => Number(places[b]!.hollow) - Number(places[a]!.hollow) || places[b]!.reports - places[a]!.reports);
  return { xs, ys, hollow: Uint8Array.from(places, (place) => (place.hollow ? 1 : 0)), order };
}

/** How large circles are drawn: their area tells how many reports, and where there are many places all are smaller. */
export class Sizes {
  /** Places that have reports, and the one that has most. */
  readonly places: number;
  readonly largest: number | null;
  readonly #least: number;
  readonly #one: number;

  constructor(placed: Int32Array, width: number) {
    let most = 0;
    let place: number | null = null;
    let places = 0;
    for (let p = 0; p < placed.length / 4; p++) {
      const reports = reportsAt(placed, p);
      if (reports > 0) places++;
      if (reports > most) [most, place] = [reports, p];
    }
    this.places = places;
    this.largest = place;
    const largest = width < 500 ? 11 : 18;
    this.#least = places > many ? 2 : 3;
    this.#one = largest / Math.sqrt(Math.max(most, places > many ? 80 : 12));
  }

  radius(reports: number): number {
    return Math.max(this.#least, this.#one * Math.sqrt(reports));
  }
}

interface Colours {
  readonly tones: readonly string[];
  readonly paper: string;
}

/** Draws the circles of the matching events. */
export function drawPlaces(
  pen: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number; readonly scale: number },
  view: View,
  places: readonly Place[],
  laid: Laid,
  placed: Int32Array,
  sizes: Sizes,
  chosen: ReadonlySet<string>,
  colours: Colours,
): void {
  const stamping = sizes.places > many ? new Stamps(size, colours) : null;
  const { order, hollow } = laid;
  for (let i = 0; i < order.length; i++) {
    const p = order[i]!;
    const reports = reportsAt(placed, p);
    if (reports === 0) continue;
    const x = laid.xs[p]! * view.k + view.x;
    const y = laid.ys[p]! * view.k + view.y;
    if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) continue;
    const reach = sizes.radius(reports);
    const dimmed = chosen.size > 0 && !chosen.has(places[p]!.key);
    if (stamping !== null && reach <= plain && hollow[p] === 0) {
      stamping.stamp(x, y, reach, mainQuadAt(placed, p), dimmed);
    } else {
      drawPie(pen, x, y, reach, placed, p, reports, hollow[p] === 1, dimmed ? 0.35 : 0.88, colours);
    }
  }
  stamping?.show(pen);
}

function mainQuadAt(placed: Int32Array, place: number): number {
  let best = 3;
  for (let q = 2; q >= 0; q--) if (placed[place * 4 + q]! > placed[place * 4 + best]!) best = q;
  return best;
}

function drawPie(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  placed: Int32Array,
  place: number,
  reports: number,
  hollow: boolean,
  strength: number,
  { tones, paper }: Colours,
): void {
  pen.globalAlpha = strength;
  // A country's centre is no place: only the rim, so that the circles of places show through.
  const rim = Math.min(4, size * 0.35);
  let angle = -Math.PI / 2;
  for (let q = 0; q < 4; q++) {
    const count = placed[place * 4 + q]!;
    if (count === 0) continue;
    const next = angle + (count / reports) * 2 * Math.PI;
    pen.beginPath();
    if (hollow) {
      pen.strokeStyle = tones[q]!;
      pen.lineWidth = rim;
      pen.arc(x, y, size - rim / 2, angle, next);
      pen.stroke();
    } else {
      pen.fillStyle = tones[q]!;
      if (count < reports) pen.moveTo(x, y);
      pen.arc(x, y, size, angle, next);
      pen.fill();
    }
    angle = next;
  }
  pen.strokeStyle = paper;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.stroke();
  pen.globalAlpha = 1;
}

interface Shape {
  readonly span: number;
  readonly disc: Int32Array;
  readonly rim: Int32Array;
}

interface Kept {
  readonly picture: ImageData;
  readonly layer: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D | null;
}

/** Small circles as a picture, written pixel by pixel. */
class Stamps {
  /** The picture of the last time, which the next one takes over. */
  static #last: Kept | null = null;
  readonly #width: number;
  readonly #height: number;
  readonly #scale: number;
  readonly #pixels: Uint32Array;
  readonly #inks: readonly number[];
  readonly #faintInks: readonly number[];
  readonly #paper: number;
  readonly #shapes = new Map<number, Shape>();

  constructor(size: { readonly width: number; readonly height: number; readonly scale: number }, { tones, paper }: Colours) {
    this.#scale = size.scale;
    this.#width = Math.round(size.width * size.scale);
    this.#height = Math.round(size.height * size.scale);
    this.#pixels = new Uint32Array(this.#kept().picture.data.buffer);
    this.#pixels.fill(0);
    this.#inks = tones.map((tone) => pixelOf(tone, 0.88));
    this.#faintInks = tones.map((tone) => pixelOf(tone, 0.35));
    this.#paper = pixelOf(paper, 0.6);
  }

  stamp(x: number, y: number, reach: number, quad: number, dimmed: boolean): void {
    const left = Math.round(x * this.#scale);
    const top = Math.round(y * this.#scale);
    const { span, disc, rim } = this.#shape(Math.round(reach * this.#scale * 2) / 2);
    if (left < span || top < span || left >= this.#width - span || top >= this.#height - span) return;
    const pixels = this.#pixels;
    const middle = top * this.#width + left;
    const ink = (dimmed ? this.#faintInks : this.#inks)[quad]!;
    for (let i = 0; i < rim.length; i++) {
      const pixel = middle + rim[i]!;
      if (pixels[pixel] !== 0) pixels[pixel] = this.#paper;
    }
    for (let i = 0; i < disc.length; i++) pixels[middle + disc[i]!] = ink;
  }

  /** Where the pixels of a circle lie from its middle: its disc, and the rim that sets it off from those below. */
  #shape(reach: number): Shape {
    const known = this.#shapes.get(reach);
    if (known !== undefined) return known;
    const disc: number[] = [];
    const rim: number[] = [];
    const span = Math.ceil(reach + 1);
    for (let row = -span; row <= span; row++) {
      for (let column = -span; column <= span; column++) {
        const distance = Math.hypot(row, column);
        if (distance <= reach - 0.25) disc.push(row * this.#width + column);
        else if (distance <= reach + 0.75) rim.push(row * this.#width + column);
      }
    }
    const shape = { span, disc: Int32Array.from(disc), rim: Int32Array.from(rim) };
    this.#shapes.set(reach, shape);
    return shape;
  }

  show(pen: CanvasRenderingContext2D): void {
    const { picture, layer, pen: own } = this.#kept();
    own?.putImageData(picture, 0, 0);
    pen.drawImage(layer, 0, 0, this.#width / this.#scale, this.#height / this.#scale);
  }

  #kept(): Kept {
    const last = Stamps.#last;
    if (last !== null && last.layer.width === this.#width && last.layer.height === this.#height) return last;
    const layer = document.createElement("canvas");
    layer.width = this.#width;
    layer.height = this.#height;
    return (Stamps.#last = {
      picture: new ImageData(this.#width, this.#height),
      layer,
      pen: layer.getContext("2d", { willReadFrequently: true }),
    });
  }
}

/** A colour as the four bytes of a pixel, in the machine's order. */
function pixelOf(colour: string, strength: number): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return new Uint32Array(new Uint8ClampedArray([red, green, blue, strength * 255]).buffer)[0]!;
}
