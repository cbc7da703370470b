// How often the map is painted while the brush moves, and how the page loads, in Chromium.
//
// node benchmarks/server/brush.mjs [ADDRESS]
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("../../", import.meta.url));
const { chromium } = createRequire(`${home}web/`)("playwright-core");
const address = process.argv[2] ?? "http://127.0.0.1:7070/";
const seconds = 5;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.addInitScript(() => {
  window.paintings = [];
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    window.paintings.push(performance.now());
    clear.apply(this, box);
  };
});
const start = performance.now();
await page.goto(address);
await page.waitForSelector("canvas[data-largest]", { timeout: 120_000 });
console.log(`map painted after ${((performance.now() - start) / 1000).toFixed(2)} s`);
console.log(`shown: ${await page.locator(".count").innerText()}`);
const plot = await page.locator(".plot").boundingBox();
const at = (share) => plot.x + plot.width * share;
const y = plot.y + 20;
await page.mouse.move(at(0.02), y);
await page.mouse.down();
await page.mouse.move(at(0.98), y);
await page.waitForTimeout(500);
await page.evaluate(() => (window.paintings = []));
const began = performance.now();
let moves = 0;
while (performance.now() - began < seconds * 1000) {
  const share = 0.9 + 0.08 * Math.sin(moves / 7);
  await page.mouse.move(at(share), y);
  moves++;
}
const paintings = await page.evaluate(() => window.paintings);
await page.mouse.up();
const gaps = paintings.slice(1).map((time, i) => time - paintings[i]).sort((a, b) => a - b);
const rate = ((paintings.length - 1) * 1000) / (paintings.at(-1) - paintings[0]);
console.log(`brush: ${rate.toFixed(1)} paintings a second; between two ${gaps[gaps.length >> 1].toFixed(0)} ms, 95 % ${gaps[Math.floor(gaps.length * 0.95)].toFixed(0)} ms`);
await browser.close();
