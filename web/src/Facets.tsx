import { useState } from "preact/hooks";
import type { Selection } from "./eventIndex";
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
  readonly selection: Selection;
  readonly filter: Filter;
  readonly onPick: (facet: Facet, value: string) => void;
  readonly placeName: (key: string) => string;
}

export function Facets({ selection, filter, onPick, placeName }: Props) {
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
            rows={selection.counts[facet]}
            chosen={filter.values[facet]}
            nameOf={(value) => nameOf(facet, value, placeName)}
            onPick={(value) => onPick(facet, value)}
          />
        ))}
    </section>
  );
}

function nameOf(facet: Facet, value: string, placeName: (key: string) => string): string {
  switch (facet) {
    case "actor":
    case "recipient":
    case "country":
      return codeName(value);
    case "place":
      return placeName(value);
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
  readonly rows: readonly (readonly [string, number])[];
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly onPick: (value: string) => void;
}

const few = 5;

function FacetList({ name, rows, chosen, nameOf, onPick }: ListProps) {
  const [all, setAll] = useState(false);
  const gone = chosen.filter((value) => !rows.some((row) => row[0] === value)).map((value) => [value, 0] as const);
  const listed = [...gone, ...rows];
  const visible = all ? listed.slice(0, 200) : listed.filter((row, i) => i < few || chosen.includes(row[0]));
  const most = rows[0]?.[1] ?? 1;
  return (
    <fieldset class="facet">
      <legend>{name}</legend>
      {listed.length === 0 && <p class="soft">none</p>}
      {visible.map(([value, count]) => (
        <label key={value} class={chosen.includes(value) ? "chosen" : ""}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onPick(value)} />
          <span class="value" title={value}>
            {nameOf(value)}
          </span>
          <meter min={0} max={most} value={count} aria-hidden="true" />
          <span class="number">{count.toLocaleString("en")}</span>
        </label>
      ))}
      {listed.length > few && (
        <button type="button" class="quiet small" onClick={() => setAll(!all)}>
          {all ? "fewer" : `${listed.length - few} more`}
          <span class="unseen"> of {name}</span>
        </button>
      )}
    </fieldset>
  );
}
