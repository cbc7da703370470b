import { loadStories, loadStory, type StoryWithReports } from "./api";
import { compare, type Report } from "./compare";
import { linkTo } from "./route";
import { useLoaded } from "./useLoaded";
import { dateText, plural } from "./words";

export function Stories({ id }: { id: string | null }) {
  return id === null ? <StoryList /> : <OneStory id={id} />;
}

function StoryList() {
  const loaded = useLoaded("stories", loadStories);
  return (
    <div class="column">
      <h1>Stories</h1>
      <p class="lead">Reports of one happening, found by what they tell and by when.</p>
      {loaded.state === "loading" && <p class="empty" role="status">Loading…</p>}
      {loaded.state === "failed" && <p class="problem" role="alert">{loaded.reason}</p>}
      {loaded.state === "here" && loaded.value.length === 0 && <p class="empty">No happening has more than one report.</p>}
      {loaded.state === "here" && (
        <ol class="cards">
          {loaded.value.map((story) => (
            <li key={story.id}>
              <a class="card" href={linkTo("stories", story.id)}>
                <strong>{story.title ?? "Untitled"}</strong>
                <span class="soft">
                  {plural(story.reports, "report")} · {plural(story.events, "event")} · {spanText(story.first, story.last)}
                </span>
                <span class="soft">{story.publications.join(", ")}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function OneStory({ id }: { id: string }) {
  const loaded = useLoaded(id, loadStory);
  switch (loaded.state) {
    case "loading":
      return <p class="empty" role="status">Loading…</p>;
    case "failed":
      return <p class="problem" role="alert">{loaded.reason}</p>;
    case "here":
      return <SideBySide told={loaded.value} />;
  }
}

const standings = { alike: "", adds: "adds", contradicts: "differs", silent: "" } as const;

function SideBySide({ told }: { told: StoryWithReports }) {
  const reports = told.reports.map((each): Report => ({ ...each.article, article: each.article.id, events: each.events }));
  const rows = compare(reports);
  return (
    <div class="story">
      <p>
        <a href={linkTo("stories")}>All stories</a>
      </p>
      <h1>{told.story.title ?? "Untitled"}</h1>
      <p class="lead">
        {plural(told.story.reports, "report")}, {spanText(told.story.first, told.story.last)}
      </p>
      <div class="sheet" tabIndex={0} role="region" aria-label="Reports side by side">
        <table>
          <thead>
            <tr>
              <td />
              {told.reports.map((report) => (
                <th key={report.article.id} scope="col">
                  <span class="soft">{dateText(report.article.date)}</span>
                  <span class="soft">{report.article.publication ?? "Unknown publication"}</span>
                  <a href={linkTo("read", report.article.id)}>{report.article.title ?? "Untitled"}</a>
                  {report.duplicate_of !== null && <span class="tag">a copy</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, i) => (
                  <td key={i} class={cell.standing}>
                    {cell.says.length === 0 && <span class="soft">not told</span>}
                    {cell.says.map((value) => (
                      <div key={value}>{value}</div>
                    ))}
                    {standings[cell.standing] !== "" && <span class="tag">{standings[cell.standing]}</span>}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">Why one story</th>
              {told.reports.map((report) => (
                <td key={report.article.id} class="soft">{report.reason}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  );
}

function spanText(first: string | null, last: string | null): string {
  return first === last || last === null ? dateText(first) : `${dateText(first)} to ${dateText(last)}`;
}
