import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { exportLink, formats } from "./api";
import { EventList } from "./EventList";
import type { EventIndex } from "./eventIndex";
import { Facets } from "./Facets";
import { between, everything, isNarrowed, parseFilter, toggle, writeFilter, type Filter } from "./filter";
import { Legend } from "./Legend";
import { linkTo } from "./route";
import { Timeline } from "./Timeline";
import { plural } from "./words";
import { WorldMap } from "./WorldMap";

/** Map, timeline, facets and list over one filter, which the address holds. */
export function Explore({ index, params, loading }: { index: EventIndex; params: URLSearchParams; loading: boolean }) {
  const address = params.toString();
  const [filter, setFilter] = useState<Filter>(() => parseFilter(params));
  const written = useRef(address);
  useEffect(() => {
    if (address === written.current) return;
    written.current = address;
    setFilter(parseFilter(params));
  }, [address]);

  const change = (next: Filter, settled = true) => {
    setFilter(next);
    if (!settled) return;
    const query = writeFilter(next);
    written.current = query.toString();
    history.replaceState(null, "", linkTo("explore", null, query));
  };

  const selection = useMemo(() => index.select(filter), [index, filter]);
  const pick = (facet: Parameters<typeof toggle>[1], value: string) => change(toggle(filter, facet, value));
  const shown = selection.matching.length;

  return (
    <div class="explore">
      <h1 class="unseen">Explore events</h1>
      <div class="overview">
        <div class="bar">
          <p class="count" role="status">
            {loading && shown === 0 ? "Loading…" : <><strong>{shown.toLocaleString("en")}</strong> {shown === 1 ? "report" : "reports"} of events</>}
            {shown > 0 && <span class="soft"> at {plural(selection.told, "place")}</span>}
          </p>
          {isNarrowed(filter) && (
            <button type="button" class="quiet" onClick={() => change(everything())}>
              Show everything
            </button>
          )}
          <Download filter={filter} />
        </div>
        <WorldMap places={index.places} placed={selection.placed} standing={selection.standing} chosen={filter.values.place} onChoose={(place) => pick("place", place)} />
        <Legend chosen={filter.values.quad} onChoose={(quad) => pick("quad", quad)} countOf={(quad) => index.countOf("quad", selection.counts.quad, quad)} />
        {index.source.total > index.size && (
          <p class="soft meta">
            The latest {index.size.toLocaleString("en")} of {plural(index.source.total, "event")}. A download takes all that pass the filters.
          </p>
        )}
        <Timeline index={index} bins={selection.bins} filter={filter} onBrush={(from, to, settled) => change(between(filter, from, to), settled)} />
      </div>
      <Facets index={index} counts={selection.counts} filter={filter} onPick={pick} />
      <EventList index={index} matching={selection.matching} loading={loading} />
    </div>
  );
}

function Download({ filter }: { filter: Filter }) {
  return (
    <details class="menu">
      <summary>Download</summary>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a href={exportLink(format, filter)} download={`actant-events.${extensionOf(format)}`}>
              {format}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function extensionOf(format: (typeof formats)[number]): string {
  switch (format) {
    case "csv":
      return "csv";
    case "jsonl":
      return "jsonl";
    case "parquet":
      return "parquet";
    case "polecat":
    case "icews":
    case "phoenix":
    case "gdelt":
      return `${format}.tsv`;
  }
}
