import { quadNames, quads } from "./quad";

interface Props {
  readonly chosen: readonly string[];
  readonly onChoose: (quad: string) => void;
  readonly countOf: (quad: string) => number;
}

export function Legend({ chosen, onChoose, countOf }: Props) {
  return (
    <div class="legend" role="group" aria-label="Quad class">
      {quads.map((quad) => {
        const value = String(quad);
        return (
          <button key={quad} type="button" aria-pressed={chosen.includes(value)} onClick={() => onChoose(value)}>
            <i class={`dot quad-${quad}`} />
            {quadNames[quad]} <span class="soft">{countOf(value).toLocaleString("en")}</span>
          </button>
        );
      })}
    </div>
  );
}
