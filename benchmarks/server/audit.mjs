// What the page costs and whether it is within reach of all, in Chromium, offline: paints, blocking, bytes,
// and axe-core's findings for every view.
//
// node benchmarks/server/audit.mjs [ADDRESS]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("../../", import.meta.url));
const packages = createRequire(`${home}web/`);
const { chromium } = packages("playwright-core");
const checker = readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");
const address = process.argv[2] ?? "http://127.0.0.1:7070/";
const times = 5;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const { events } = await (await fetch(`${address}api/v1/events?limit=1`)).json();
const { stories } = await (await fetch(`${address}api/v1/stories?limit=1`)).json();
const { actors } = await (await fetch(`${address}api/v1/actors?limit=1`)).json();
const views = {
  Explore: "#/explore",
  Read: `#/read/${encodeURIComponent(events[0].cite_info.article)}?event=${events[0].id}`,
  Try: "#/try",
  Stories: "#/stories",
  Story: `#/stories/${encodeURIComponent(stories[0].id)}`,
  Actors: "#/actors",
  Actor: `#/actors/${encodeURIComponent(actors[0].id)}`,
};

console.log("| | first contentful paint | largest | map painted | blocked | shifted |\n|---|---|---|---|---|---|");
for (const [name, slower] of [["1280 × 800", 1], ["390 × 844, processor slowed 4 times", 4]]) {
  const runs = [];
  for (let time = 0; time < times; time++) runs.push(await load(slower === 1 ? [1280, 800] : [390, 844], slower));
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[times >> 1];
  console.log(`| ${name} | ${median("first").toFixed(0)} ms | ${median("largest").toFixed(0)} ms | ${median("map").toFixed(0)} ms | ${median("blocked").toFixed(0)} ms | ${median("shifted").toFixed(3)} |`);
}

const kinds = new Map();
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
await session.send("Network.enable");
const asked = new Map();
session.on("Network.responseReceived", ({ requestId, response }) => asked.set(requestId, response.mimeType));
session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
  const kind = asked.get(requestId) ?? "other";
  const known = kinds.get(kind) ?? { requests: 0, bytes: 0 };
  kinds.set(kind, { requests: known.requests + 1, bytes: known.bytes + encodedDataLength });
});
await page.goto(address);
await page.waitForSelector("canvas[data-largest]");
await page.waitForLoadState("networkidle");
console.log("\n| Explore loads | requests | kB as sent |\n|---|---|---|");
for (const [kind, { requests, bytes }] of [...kinds].sort()) console.log(`| ${kind} | ${requests} | ${(bytes / 1000).toFixed(0)} |`);
await page.close();

console.log("\n| view | rules passed | findings |\n|---|---|---|");
for (const [name, where] of Object.entries(views)) {
  const found = [];
  let passed = Infinity;
  for (const colorScheme of ["light", "dark"]) {
    for (const [width, height] of [[1280, 800], [390, 844]]) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
      const view = await context.newPage();
      await view.goto(address + where);
      await view.waitForLoadState("networkidle");
      await view.waitForSelector("h1");
      await view.evaluate(checker);
      const result = await view.evaluate(async () => {
        const { passes, violations } = await axe.run();
        return { passes: passes.length, violations: violations.map((each) => `${each.id} (${each.impact}): ${each.nodes[0].html}`) };
      });
      passed = Math.min(passed, result.passes);
      found.push(...result.violations.map((each) => `${each} at ${width}, ${colorScheme}`));
      await context.close();
    }
  }
  console.log(`| ${name} | ${passed} | ${found.length === 0 ? "none" : found.join("; ")} |`);
}
await browser.close();

async function load([width, height], slower) {
  const context = await browser.newContext({ viewport: { width, height } });
  const view = await context.newPage();
  await view.addInitScript(() => {
    window.seen = { largest: 0, blocked: 0, shifted: 0, map: 0 };
    const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch("largest-contentful-paint", (entry) => (window.seen.largest = entry.startTime));
    watch("longtask", (entry) => (window.seen.blocked += Math.max(0, entry.duration - 50)));
    watch("layout-shift", (entry) => (window.seen.shifted += entry.value));
    const look = () => {
      if (document.querySelector("canvas[data-largest]") === null) requestAnimationFrame(look);
      else window.seen.map = performance.now();
    };
    requestAnimationFrame(look);
  });
  const throttle = await context.newCDPSession(view);
  await throttle.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await view.goto(address);
  await view.waitForSelector("canvas[data-largest]");
  await view.waitForLoadState("networkidle");
  await view.waitForTimeout(300);
  const seen = await view.evaluate(() => ({ ...window.seen, first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN }));
  await context.close();
  return seen;
}
