"use strict";
// The same page, asked for again: nothing here is known that a reload would not show.
const EVERY = 2000;
setInterval(async () => {
  if (document.hidden || document.activeElement?.matches("button, input")) return;
  const live = document.getElementById("live");
  try {
    const answer = await fetch("/", { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("live");
    const told = live.querySelector("[role=status]");
    if (told) fresh.querySelector(".now").after(told); // what a button brought about, until the page is left
    live.replaceWith(fresh);
    document.title = page.title;
  } catch {
    document.title = "The bot does not answer";
    if (!live.querySelector(".gone")) {
      const gone = document.createElement("p");
      gone.className = "told gone";
      gone.textContent = "The bot does not answer; what stands below may be old.";
      live.prepend(gone);
    }
  }
}, EVERY);
