// Usage: node portal.js '{"portal":"http://…","login":"admin","password":"…","extension":"690"}'
// Works on the portal in Chromium as somebody does who has no mouse, with scripts switched off, in Dutch. Prints "STEP …" lines; the exit
// code tells the outcome.
import { chromium } from "playwright-core";

const settings = JSON.parse(process.argv[2]);
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

async function press(selector, key = "Enter") {
  await reach(selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
}

async function expect(text) {
  if (!(await page.content()).includes(text)) throw new Error(`not on ${page.url()}: ${text}`);
}

let outcome = 0;
try {
  await page.goto(`${settings.portal}signin`);
  await write("login", settings.login);
  await write("password", settings.password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  console.log("STEP signed in");

  await press('a[href^="/routing"]');
  await press('a[href^="/routing/new/Group"]');
  await write("extension", settings.extension);
  await write("name", "Toetsenbord");
  await write("group.members[0]", "101");
  await write("group.busy", settings.extension);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await expect("Dit leidt in een kring.");
  console.log("STEP refused at its field");

  await write("group.busy", "102");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await expect("Aangemaakt.");
  console.log("STEP created");

  await press('main a[href^="/explain"]');
  await expect("Gaat over");
  await expect("Bezet");
  await write("caller", "0201234567");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await expect("van 0201234567");
  console.log("STEP explained");

  await press('nav a[href^="/changes"]');
  await expect(`routing ${settings.extension}`);
  await press(`button[aria-label^="Ongedaan maken: routing ${settings.extension} "]`);
  await expect("De wijziging is ongedaan gemaakt.");
  console.log("STEP undone");
} catch (error) {
  console.log(`FAILED ${error.message}`);
  outcome = 1;
} finally {
  await browser.close();
}
process.exit(outcome);
