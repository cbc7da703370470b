import { useEffect, useMemo, useState } from "preact/hooks";
import { Actors } from "./Actors";
import { describeServer, loadColumns, Problem } from "./api";
import { EventIndex, noColumns } from "./eventIndex";
import { Explore } from "./Explore";
import { followStore } from "./follow";
import { Read } from "./Read";
import { linkTo, parseRoute, type Route, type View } from "./route";
import { Stories } from "./Stories";
import { Try } from "./Try";
import { ThemeButton } from "./ThemeButton";

const tabs: readonly { readonly view: View; readonly name: string }[] = [
  { view: "explore", name: "Explore" },
  { view: "stories", name: "Stories" },
  { view: "actors", name: "Actors" },
  { view: "try", name: "Try" },
];

export function App() {
  const route = useRoute();
  const [columns, setColumns] = useState(noColumns);
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [demo, setDemo] = useState(false);

  useEffect(() => {
    describeServer().then(
      (facts) => setDemo(facts.demo),
      (reason: unknown) => setProblem(sentenceOf(reason)),
    );
    const load = () =>
      loadColumns()
        .then(setColumns)
        .catch((reason: unknown) => setProblem(sentenceOf(reason)));
    void load().finally(() => setLoading(false));
    return followStore(load);
  }, []);

  const index = useMemo(() => new EventIndex(columns), [columns]);

  return (
    <>
      <a class="skip" href="#content" onClick={focusContent}>
        Skip to the content
      </a>
      <header class="top">
        <a class="wordmark" href={linkTo("explore")}>
          <img src="./mark.svg" alt="" width="22" height="22" />
          Actant
        </a>
        <nav aria-label="Views">
          {tabs.map((tab) => (
            <a key={tab.view} href={linkTo(tab.view)} aria-current={isIn(route, tab.view) ? "page" : undefined}>
              {tab.name}
            </a>
          ))}
        </nav>
        {demo && <span class="label">Invented demo articles</span>}
        <ThemeButton />
      </header>
      <main id="content" tabIndex={-1} data-view={route.view}>
        {problem !== null && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <ViewOf route={route} index={index} loading={loading} />
      </main>
    </>
  );
}

function ViewOf({ route, index, loading }: { route: Route; index: EventIndex; loading: boolean }) {
  switch (route.view) {
    case "explore":
      return <Explore index={index} params={route.params} loading={loading} />;
    case "read":
      return <Read id={route.id} event={route.params.get("event")} />;
    case "stories":
      return <Stories id={route.id} />;
    case "actors":
      return <Actors id={route.id} />;
    case "try":
      return <Try />;
  }
}

function isIn(route: Route, view: View): boolean {
  return route.view === view || (route.view === "read" && view === "explore");
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    document.title = `Actant · ${route.view[0]!.toUpperCase()}${route.view.slice(1)}`;
    if (!location.hash.includes("?")) scrollTo(0, 0);
  }, [route.view, route.id]);
  return route;
}

function focusContent(click: MouseEvent): void {
  click.preventDefault();
  document.getElementById("content")?.focus();
}

export function sentenceOf(reason: unknown): string {
  if (reason instanceof Problem) return reason.message;
  return reason instanceof Error ? reason.message : String(reason);
}
