import { quadNames, quads } from "./quad";

interface Props {
  readonly chosen: readonly string[];
  readonly onChoose: (quad: string) => void;
  readonly counts: readonly (readonly [string, number])[];
}

export function Legend({ chosen, onChoose, counts }: Props) {
  return (
    <div class="legend" role="group" aria-label="Quad class">
      {quads.map((quad) => {
        const value = String(quad);
        const count = counts.find((row) => row[0] === value)?.[1] ?? 0;
        return (
          <button key={quad} type="button" aria-pressed={chosen.includes(value)} onClick={() => onChoose(value)}>
            <i class={`dot quad-${quad}`} />
            {quadNames[quad]} <span class="soft">{count.toLocaleString("en")}</span>
          </button>
        );
      })}
    </div>
  );
}
