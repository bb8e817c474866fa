// Usage: node phone.js '{"server":"ws://…","domain":"…","user":"…","password":"…","target":"…","seconds":1,"speaks":"x.wav","heard":"x.pcm"}'
// Serves the page on loopback, opens it in Chromium, registers and calls, or waits to be called when there is no target. Speaks a file and
// writes what it hears (16 bit, 8000 a second). Prints "STEP …" lines; the exit code tells the outcome.
import { createServer } from "node:http";
import { readFile, writeFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const settings = process.argv[2] === "load" ? null : JSON.parse(process.argv[2]);
const folder = import.meta.dirname;
const types = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json" };

const web = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  try {
    const content = await readFile(join(folder, path));
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => web.listen(0, "127.0.0.1", resolve));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  args: [
    "--no-sandbox", "--disable-gpu", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
    "--autoplay-policy=no-user-gesture-required", "--allow-loopback-in-peer-connection",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ...(settings?.speaks ? [`--use-file-for-fake-audio-capture=${settings.speaks}`] : []),
  ],
});
let outcome = 0;
try {
  const page = await browser.newPage();
  page.on("console", (message) => console.log(message.text()));
  page.on("pageerror", (error) => console.log(`page: ${error.message}`));
  await page.goto(`http://127.0.0.1:${web.address().port}/page.html`);
  await page.waitForFunction(() => typeof window.talk === "function", null, { timeout: 30000 });
  if (settings === null) console.log("STEP loaded");
  else {
    const heard = await page.evaluate((settings) => window.talk(settings), settings);
    if (settings.heard) await writeFile(settings.heard, Buffer.from(heard, "base64"));
  }
} catch (error) {
  console.log(`FAILED ${error.message}`);
  outcome = 1;
} finally {
  await browser.close();
  web.close();
}
process.exit(outcome);
