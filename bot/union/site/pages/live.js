"use strict";
// The same page, kept true: nothing here is known that a reload would not show.
{
  const { live, left, hours, minutes, moment, news } = document.currentScript.dataset;
  const language = document.documentElement.lang;
  const clock = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const days = new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" });
  const SPREAD = 1500; // milliseconds over which all who read a page ask for it again
  const PAUSE = 5000; // milliseconds until what broke off is tried again
  let waiting = 0;
  let listening = null;

  const parts = (total) => {
    const [day, hour, minute] = [Math.floor(total / 1440), Math.floor(total / 60) % 24, total % 60];
    if (day > 1) return [days.format(day), hour && hours.replace("#", hour)];
    const together = hour + 24 * day;
    return [together && hours.replace("#", together), minute && minutes.replace("#", minute)];
  };
  const tick = () => {
    for (const one of document.querySelectorAll("[data-until]")) {
      const total = Math.max(0, Math.round((Date.parse(one.dataset.until) - Date.now()) / 60000));
      one.textContent = left.replace("#", parts(total).filter(Boolean).join(" ") || moment);
    }
  };
  const dress = () => {
    for (const one of document.querySelectorAll("time:not([data-day])")) one.textContent = clock.format(new Date(one.dateTime));
    tick();
  };

  const say = (text) => {
    const place = document.querySelector(".news") ?? document.body.appendChild(document.createElement("p"));
    place.className = "news";
    place.setAttribute("role", "status");
    place.textContent = text;
  };
  const again = async () => {
    waiting = 0;
    const isWriting = [...document.querySelectorAll("main textarea")].some((one) => one.value);
    if (isWriting || document.activeElement?.matches("input, textarea")) return later(PAUSE);
    const answer = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-cache" }).catch(() => null);
    if (answer === null || answer.status === 429 || answer.status >= 500) return later(PAUSE);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [here, fresh] = [document.getElementById("main"), page.getElementById("main")];
    if (here.dataset.asOf === fresh.dataset.asOf) return;
    for (const one of here.querySelectorAll("details[open][id]")) fresh.querySelector(`#${one.id}`)?.setAttribute("open", "");
    const told = here.querySelector("#told");
    if (told) fresh.querySelector("#told, header")?.before(told);
    here.replaceWith(fresh);
    document.title = page.title;
    dress();
    say(news);
    if (!answer.ok) stop();
  };
  const later = (least = 200) => {
    waiting ||= setTimeout(again, least + Math.random() * SPREAD);
  };

  const stop = () => {
    listening?.abort();
    listening = null;
  };
  const listen = async () => {
    if (listening || document.hidden) return;
    const mine = (listening = new AbortController());
    try {
      const answer = await fetch(live, { signal: mine.signal });
      later(0); // what happened before it was open
      if (answer.ok) {
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          if (part.value.includes("data:")) later();
        }
      }
      later(); // it ended: perhaps nobody may read it any more
    } catch {
      // it broke off
    }
    if (listening !== mine) return;
    listening = null;
    setTimeout(listen, PAUSE + Math.random() * PAUSE);
  };
  dress();
  setInterval(tick, 15000);
  if (live) {
    document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
    listen();
  }
}
