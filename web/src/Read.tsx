import { useEffect, useState } from "preact/hooks";
import { loadArticle, type ReadArticle } from "./api";
import { Evidence } from "./Evidence";
import { LitText } from "./LitText";
import { linkTo } from "./route";
import { useLoaded } from "./useLoaded";
import { dateText } from "./words";

export function Read({ id, event }: { id: string | null; event: string | null }) {
  const loaded = useLoaded(id, loadArticle);
  if (id === null) return <p class="empty">Choose an event in Explore to read its article.</p>;
  switch (loaded.state) {
    case "loading":
      return <p class="empty" role="status">Loading…</p>;
    case "failed":
      return <p class="problem" role="alert">{loaded.reason}</p>;
    case "here":
      return <Article key={id} told={loaded.value} event={event} />;
  }
}

function Article({ told, event }: { told: ReadArticle; event: string | null }) {
  const [chosen, setChosen] = useState<string | null>(event);
  const [hovered, setHovered] = useState<string | null>(null);
  const { article, text, reading } = told;
  // Whoever comes for one event finds its words, and why, in sight.
  useEffect(() => {
    if (event === null) return;
    const wide = matchMedia("(min-width: 900px)").matches;
    document.querySelector(".lit-trigger")?.scrollIntoView({ block: wide ? "nearest" : "start" });
    const open = document.querySelector<HTMLElement>(".events .open");
    if (open?.offsetParent instanceof HTMLElement) open.offsetParent.scrollTop = open.offsetTop - 80;
  }, []);
  const choose = (next: string | null) => {
    setChosen(next);
    const params = new URLSearchParams(next === null ? {} : { event: next });
    history.replaceState(null, "", linkTo("read", article.id, params));
  };
  return (
    <div class="read">
      <article>
        <p class="soft meta">
          {article.publication ?? "Unknown publication"} · {dateText(article.date)}
          {article.story !== null && article.story !== undefined && (
            <>
              {" · "}
              <a href={linkTo("stories", article.story)}>All reports of this story</a>
            </>
          )}
        </p>
        <h1>{article.title ?? "Untitled"}</h1>
        <Key />
        <LitText text={text} reading={reading} lit={hovered ?? chosen} onHover={setHovered} onChoose={choose} />
      </article>
      <aside aria-label="Events and why">
        <Evidence reading={reading} chosen={chosen} onHover={setHovered} onChoose={choose} />
      </aside>
    </div>
  );
}

export function Key() {
  return (
    <p class="key soft" aria-label="What the marks mean">
      <span class="is-trigger quad-4">trigger</span> <span class="is-actor">actor</span> <span class="is-recipient">recipient</span>{" "}
      <span class="is-place">place</span> <span class="is-quotation">quotation</span> <span class="is-notcoded">not coded</span>
    </p>
  );
}
