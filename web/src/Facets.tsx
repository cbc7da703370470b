import { useState } from "preact/hooks";
import type { EventIndex, Selection } from "./eventIndex";
import type { Facet, Filter } from "./filter";
import { codeName, plain } from "./words";

const shown: readonly { readonly facet: Facet; readonly name: string }[] = [
  { facet: "event", name: "Event" },
  { facet: "mode", name: "Mode" },
  { facet: "actor", name: "Actor" },
  { facet: "recipient", name: "Recipient" },
  { facet: "country", name: "Country" },
  { facet: "place", name: "Place" },
  { facet: "context", name: "Context" },
  { facet: "status", name: "Status" },
  { facet: "publication", name: "Publication" },
];

interface Props {
  readonly index: EventIndex;
  readonly counts: Selection["counts"];
  readonly filter: Filter;
  readonly onPick: (facet: Facet, value: string) => void;
}

export function Facets({ index, counts, filter, onPick }: Props) {
  const [open, setOpen] = useState(() => matchMedia("(min-width: 900px)").matches);
  return (
    <section class="facets" aria-label="Filters">
      <button type="button" class="narrow-only quiet wide" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Hide filters" : "Filters"}
      </button>
      {open &&
        shown.map(({ facet, name }) => (
          <FacetList
            key={facet}
            name={name}
            ranked={(most) => index.ranked(facet, counts[facet], most)}
            countOf={(value) => index.countOf(facet, counts[facet], value)}
            chosen={filter.values[facet]}
            nameOf={(value) => nameOf(facet, value, index)}
            onPick={(value) => onPick(facet, value)}
          />
        ))}
    </section>
  );
}

function nameOf(facet: Facet, value: string, index: EventIndex): string {
  switch (facet) {
    case "actor":
    case "recipient":
    case "country":
      return codeName(value);
    case "place":
      return index.placeName(value);
    case "mode":
    case "context":
      return plain(value);
    case "quad":
    case "event":
    case "status":
    case "publication":
      return value;
  }
}

interface ListProps {
  readonly name: string;
  readonly ranked: (most: number) => ReturnType<EventIndex["ranked"]>;
  readonly countOf: (value: string) => number;
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly onPick: (value: string) => void;
}

const few = 5;
const most = 200;

function FacetList({ name, ranked, countOf, chosen, nameOf, onPick }: ListProps) {
  const [all, setAll] = useState(false);
  const { rows, values } = ranked(all ? most : few);
  // What is chosen stays in reach, also where it is rare or gone.
  const others = chosen.filter((value) => !rows.some((row) => row[0] === value)).map((value) => [value, countOf(value)] as const);
  const visible = [...rows, ...others];
  const largest = rows[0]?.[1] ?? 1;
  return (
    <fieldset class="facet">
      <legend>{name}</legend>
      {visible.length === 0 && <p class="soft">none</p>}
      {visible.map(([value, count]) => (
        <label key={value} class={chosen.includes(value) ? "chosen" : ""}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onPick(value)} />
          <span class="value" title={value}>
            {nameOf(value)}
          </span>
          <meter min={0} max={largest} value={count} aria-hidden="true" />
          <span class="number">{count.toLocaleString("en")}</span>
        </label>
      ))}
      {values > few && (
        <button type="button" class="quiet small" onClick={() => setAll(!all)}>
          {all ? "fewer" : `${(values - few).toLocaleString("en")} more`}
          <span class="unseen"> of {name}</span>
        </button>
      )}
    </fieldset>
  );
}
