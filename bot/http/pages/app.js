"use strict";
// Our pages within Telegram's app. Who uses it is proven once, and what stands for that is kept nowhere but here.
{
  const { late, failed, elsewhere } = document.currentScript.dataset;
  const launched = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData") ?? "";
  const asked = new URLSearchParams(location.search).get("at") ?? new URLSearchParams(launched).get("start_param");
  let token = "";
  let ends = Infinity;

  const tell = (eventType) => {
    if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(eventType, "{}");
    else if (parent !== window) parent.postMessage(JSON.stringify({ eventType, eventData: {} }), "https://web.telegram.org");
  };
  const say = (text) => {
    const place = document.querySelector("[role=status]") ?? document.getElementById("main").appendChild(document.createElement("p"));
    place.setAttribute("role", "status");
    place.textContent = text;
  };
  const dress = (page) => {
    for (const sheet of page.querySelectorAll("link[rel=stylesheet]")) {
      if (!document.querySelector(`link[href="${sheet.getAttribute("href")}"]`)) document.head.append(sheet.cloneNode());
    }
  };
  const show = async (path, place = "", given = {}) => {
    if (Date.now() > ends) return say(late);
    const headers = { accept: "text/html", authorization: `Bearer ${token}` };
    const answer = await fetch(path, { ...given, headers }).catch(() => null);
    if (answer === null) return say(failed);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    dress(page);
    document.getElementById("main").replaceWith(page.getElementById("main"));
    document.title = page.title;
    (document.getElementById(place) ?? document.body).scrollIntoView();
    document.getElementById("main").focus({ preventScroll: true });
  };
  const go = (path, place, given) => {
    history.pushState({ path, place }, "");
    return show(path, place, given);
  };

  addEventListener("popstate", ({ state }) => state && show(state.path, state.place));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.origin !== location.origin) return;
    event.preventDefault();
    const place = link.hash.slice(1);
    if (link.pathname === location.pathname) document.getElementById(place)?.scrollIntoView();
    else go(link.pathname + link.search, place);
  });
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const { target: form, submitter } = event;
    const fields = new URLSearchParams(new FormData(form, submitter));
    const { pathname, search } = new URL(form.action);
    if (form.method === "get") go(`${pathname}?${fields}`);
    else show(pathname + search, "", { method: "POST", body: fields });
  });

  const begin = async () => {
    tell("web_app_ready");
    tell("web_app_expand");
    if (!launched) return say(elsewhere);
    const answer = await fetch("/sign-in/app", { method: "POST", body: new URLSearchParams({ proof: launched }) }).catch(() => null);
    if (!answer?.ok) return say(answer?.status === 403 ? late : failed);
    const session = await answer.json();
    [token, ends] = [session.token, Date.now() + session.seconds * 1000];
    const path = asked ? `/at/${encodeURIComponent(asked)}` : "/me";
    history.replaceState({ path }, "");
    await show(path);
  };
  begin();
}
