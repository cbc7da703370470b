import type { Quad } from "./model";

/** Quad classes of PLOVER. Blue cooperates, orange quarrels; the deeper tone is deed, the lighter one word. */
export const quadNames: Readonly<Record<Quad, string>> = {
  1: "Verbal cooperation",
  2: "Material cooperation",
  3: "Verbal conflict",
  4: "Material conflict",
};

export const quads: readonly Quad[] = [1, 2, 3, 4];

export const eventsOfQuad: Readonly<Record<Quad, readonly string[]>> = {
  1: ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
  2: ["COOPERATE", "AID", "RETREAT"],
  3: ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
  4: ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
};

/** The colours as the style sheet has them now, for canvas. */
export function resolveColours(names: readonly string[]): string[] {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colours = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}
