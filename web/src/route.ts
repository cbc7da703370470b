/** Where in the page the reader is; the address after `#` holds it. */

export const views = ["explore", "read", "stories", "actors", "try"] as const;

export type View = (typeof views)[number];

export interface Route {
  readonly view: View;
  /** The article's id, the story's, or the actor's code. */
  readonly id: string | null;
  readonly params: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = split(hash.replace(/^#\/?/, ""));
  const slash = path.indexOf("/");
  const name = slash < 0 ? path : path.slice(0, slash);
  const view = views.find((each) => each === name) ?? "explore";
  return { view, id: slash < 0 ? null : decode(path.slice(slash + 1)), params: new URLSearchParams(query) };
}

function split(text: string): [string, string] {
  const mark = text.indexOf("?");
  return mark < 0 ? [text, ""] : [text.slice(0, mark), text.slice(mark + 1)];
}

function decode(text: string): string | null {
  if (text === "") return null;
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign typed by hand: take it as it stands.
    return text;
  }
}

export function linkTo(view: View, id: string | null = null, params = new URLSearchParams()): string {
  const query = params.toString();
  return `#/${view}${id === null ? "" : `/${encodeURIComponent(id)}`}${query === "" ? "" : `?${query}`}`;
}
