// The portal in Chromium as somebody uses it who has no mouse, with scripts switched off, in Dutch.
import { chromium } from "playwright-core";

// Carries out the steps on a page that is signed in, and ends the process: 0 when all of them were done.
export async function work(settings, steps) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  const context = await browser.newContext({ locale: "nl", javaScriptEnabled: false });
  const page = await context.newPage();

  // By the Tab key alone: what it does not come to, nobody without a mouse does.
  async function reach(selector) {
    for (let i = 0; i < 400; i++) {
      await page.keyboard.press("Tab");
      if (await page.locator(`${selector}:focus`).count() > 0) return;
    }
    throw new Error(`no key leads to ${selector}`);
  }

  async function write(field, text) {
    await reach(`[name="${field}"]`);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  }

  // Of a box the mark, of a list the line that begins with the text.
  async function mark(selector) {
    await reach(selector);
    await page.keyboard.press("Space");
  }

  async function choose(field, text) {
    await reach(`[name="${field}"]`);
    await page.keyboard.type(text);
  }

  async function send() {
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  }

  async function press(selector) {
    await reach(selector);
    await send();
  }

  async function expect(text) {
    if (!(await page.content()).includes(text)) throw new Error(`not on ${page.url()}: ${text}`);
  }

  let outcome = 0;
  try {
    await page.goto(`${settings.portal}signin`);
    await write("login", settings.login);
    await write("password", settings.password);
    await send();
    console.log("STEP signed in");
    await steps({ page, reach, write, mark, choose, send, press, expect });
  } catch (error) {
    console.log(`FAILED ${error.message}`);
    outcome = 1;
  } finally {
    await browser.close();
  }
  process.exit(outcome);
}
