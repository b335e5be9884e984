/** One story in the real player, from what stands in the page: asks no server, keeps nothing. */

import { createApp } from "/kiosk/player/app.js";
import { remember } from "/kiosk/player/memory.js";

const { programme, addresses, language, item } = JSON.parse(
  document.getElementById("shown").textContent,
);
remember("lease", programme.lease_until);
const app = createApp({ onStart: () => {} });
app.show({ programme, addresses: new Map(Object.entries(addresses)) });
app.chooseLanguage(language);
app.openStory(item);
