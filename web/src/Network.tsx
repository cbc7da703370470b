import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { useMemo } from "preact/hooks";
import type { Partner } from "./api";
import { mainQuad } from "./dossier";
import { quadNames } from "./quad";
import { linkTo } from "./route";
import { codeName, plural } from "./words";

interface Node extends SimulationNodeDatum {
  readonly partner: Partner | null;
  readonly size: number;
}

const width = 460;
const tall = 320;

/** The actor in the middle, those it has to do with around it; a thicker line is more events. */
export function Network({ centre, partners }: { centre: string; partners: readonly Partner[] }) {
  const height = partners.length < 5 ? tall / 2 : tall;
  const nodes = useMemo(() => settle(partners, height), [partners]);
  const middle = nodes[0];
  return (
    <svg class="network" viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} role="group" aria-label={`With whom ${centre} has to do`}>
      {nodes.slice(1).map((node) => (
        <line
          key={node.partner?.id}
          class={`quad-${mainQuad(node.partner?.quads ?? [])}`}
          x1={middle?.x ?? 0}
          y1={middle?.y ?? 0}
          x2={node.x ?? 0}
          y2={node.y ?? 0}
          stroke-width={Math.min(7, 1 + (node.partner?.events ?? 0) / 3)}
        />
      ))}
      {nodes.slice(1).map((node) => {
        const partner = node.partner;
        if (partner === null) return null;
        const quad = mainQuad(partner.quads);
        const name = partner.name ?? codeName(partner.code);
        return (
          <a key={partner.id} href={linkTo("actors", partner.id)} aria-label={`${partner.code}, ${name}: ${plural(partner.events, "event")}, mostly ${quadNames[quad].toLowerCase()}`}>
            <circle class={`quad-${quad}`} cx={node.x ?? 0} cy={node.y ?? 0} r={node.size} />
            <text x={node.x ?? 0} y={(node.y ?? 0) + node.size + 11}>
              {partners.length < 5 && name.length < 24 ? name : partner.code}
            </text>
          </a>
        );
      })}
      <circle class="centre" cx={middle?.x ?? 0} cy={middle?.y ?? 0} r={9} />
      <text x={middle?.x ?? 0} y={(middle?.y ?? 0) + 22}>
        {centre}
      </text>
    </svg>
  );
}

function settle(partners: readonly Partner[], height: number): Node[] {
  const nodes: Node[] = [
    { partner: null, size: 9, fx: 0, fy: 0 },
    ...partners.map((partner, i): Node => {
      const angle = (i / partners.length) * 2 * Math.PI;
      const size = 4 + Math.min(9, Math.sqrt(partner.events) * 1.6);
      return { partner, size, x: 105 * Math.cos(angle), y: 60 * Math.sin(angle) };
    }),
  ];
  const links = partners.map((_, i) => ({ source: 0, target: i + 1 }));
  forceSimulation(nodes)
    .force("link", forceLink(links).distance(105).strength(0.5))
    .force("charge", forceManyBody().strength(-190))
    .force("collide", forceCollide<Node>((node) => node.size + 11))
    .force("x", forceX<Node>().strength(0.03))
    .force("y", forceY<Node>().strength(0.11))
    .stop()
    .tick(220);
  const shift = middleOf(nodes.map((node) => node.x ?? 0));
  const sink = middleOf(nodes.map((node) => node.y ?? 0));
  for (const node of nodes) {
    node.x = (node.x ?? 0) - shift;
    node.y = (node.y ?? 0) - sink;
    node.x = Math.max(-width / 2 + 20, Math.min(width / 2 - 20, node.x ?? 0));
    node.y = Math.max(-height / 2 + 16, Math.min(height / 2 - 28, node.y ?? 0));
  }
  return nodes;
}

function middleOf(values: readonly number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2;
}
