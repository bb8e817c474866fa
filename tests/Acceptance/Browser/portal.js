// Usage: node portal.js '{"portal":"http://…","login":"admin","password":"…","extension":"690"}'
// Makes a group in the portal by the keyboard. Prints "STEP …" lines; the exit code tells the outcome.
import { work } from "./keyboard.js";

const settings = JSON.parse(process.argv[2]);
await work(settings, async ({ write, send, press, expect }) => {
  await press('a[href^="/routing"]');
  await press('a[href^="/routing/new/Group"]');
  await write("extension", settings.extension);
  await write("name", "Toetsenbord");
  await write("group.members[0]", "101");
  await write("group.busy", settings.extension);
  await send();
  await expect("Dit leidt in een kring.");
  console.log("STEP refused at its field");

  await write("group.busy", "102");
  await send();
  await expect("Aangemaakt.");
  console.log("STEP created");

  await press('main a[href^="/explain"]');
  await expect("Gaat over");
  await expect("Bezet");
  await write("caller", "0201234567");
  await send();
  await expect("van 0201234567");
  console.log("STEP explained");

  await press('nav a[href^="/changes"]');
  await expect(`routing ${settings.extension}`);
  await press(`button[aria-label^="Ongedaan maken: routing ${settings.extension} "]`);
  await expect("De wijziging is ongedaan gemaakt.");
  console.log("STEP undone");
});
