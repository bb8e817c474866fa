// Usage: node privacy.js '{"portal":"http://…","login":"admin","password":"…","group":"Balie","user":"…","number":"+31612345678"}'
// Makes a privacy group and blocks a caller of a user in the portal, by the keyboard. With "pictures", the folder for them, it looks at both
// pages. Prints "STEP …" lines; the exit code tells the outcome.
import { work } from "./keyboard.js";

const settings = JSON.parse(process.argv[2]);
await work(settings, async ({ page, write, mark, choose, send, press, expect }) => {
  const picture = async (name) => {
    if (settings.pictures) await page.screenshot({ path: `${settings.pictures}/${name}.png`, fullPage: true });
  };

  await press('nav a[href^="/privacy"]');
  await press('main a[href^="/privacy/group"]');
  await write("name", settings.group);
  await write("grants[0].extension", "102");
  await write("grants[1].extension", "*");
  await mark('[name="grants[1].presence"]');
  await mark(`[value="${settings.user}"]`);
  await send();
  await expect('data-field="grants[0].rights" data-rule="required"');
  console.log("STEP refused at its field");

  await mark('[name="grants[0].pickup"]');
  await send();
  await expect("Aangemaakt.");
  await picture("group");
  await press('main a[href^="/privacy"]');
  await expect("alle extensies");
  await picture("groups");
  console.log("STEP group made");

  await press('nav a[href^="/reach"]');
  await press(`main a[href^="/reach/${settings.user}"]`);
  await mark("section[aria-labelledby=blocks-title] summary");
  await mark('[name="blocks.anonymous"]');
  await write("blocks.callers[0].numbers[0]", settings.number);
  await choose("blocks.callers[0].periods[0].startDay", "zat");
  await write("blocks.callers[0].periods[0].startTime", "00:00");
  await choose("blocks.callers[0].periods[0].endDay", "zon");
  await write("blocks.callers[0].periods[0].endTime", "24:00");
  await send();
  await expect(`${settings.number}: zaterdag 00:00 – zondag 24:00`);
  await mark("section[aria-labelledby=blocks-title] summary");
  await picture("blocks");
  console.log("STEP caller blocked");
});
