// How long it takes from the start of `./actant serve --demo` to the painted map, in Chromium.
//
// node benchmarks/server/firstMap.mjs [TIMES]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("../../", import.meta.url));
const { chromium } = createRequire(`${home}web/`)("playwright-core");
const times = Number(process.argv[2] ?? 5);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const serving = [];
const painted = [];
const worked = [];
for (let time = 0; time < times; time++) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const start = performance.now();
  const server = spawn(`${home}actant`, ["serve", "--demo", "--port", "0"], { stdio: ["ignore", "inherit", "pipe"] });
  const address = await new Promise((found, failed) => {
    let said = "";
    server.stderr.on("data", (more) => {
      said += more;
      const match = /at (http:\/\/127\.0\.0\.1:\d+\/)/.exec(said);
      if (match !== null) found(match[1]);
    });
    server.on("exit", () => failed(new Error(`the server ended and said: ${said}`)));
  });
  serving.push(performance.now() - start);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForSelector("canvas[data-largest]");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  painted.push(performance.now() - start);
  worked.push(processorTime(server.pid));
  await context.close();
  server.removeAllListeners("exit");
  const ended = new Promise((done) => server.on("exit", done));
  server.kill();
  await ended;
}
await browser.close();
tell("serving", serving);
tell("map painted", painted);
tell("processor time of the server until then", worked);

/** In milliseconds, as Linux tells it: fields 14 and 15, in hundredths of a second. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function tell(what, milliseconds) {
  const sorted = [...milliseconds].sort((a, b) => a - b).map((each) => (each / 1000).toFixed(2));
  console.log(`${what}: median ${sorted[Math.floor(sorted.length / 2)]} s, ${sorted[0]}–${sorted.at(-1)} s of ${sorted.length}`);
}
