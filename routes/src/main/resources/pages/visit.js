// Keeps a page true while it is open: its age grows, what is old is not shown as current, and it is read again. Nothing is
// drawn here: the server writes the page, this swaps it. A wall screen also listens, so that it is told within a second.
(() => {
  "use strict";
  const script = document.currentScript.textContent;
  const READ_AGAIN = 60_000, TRY_AGAIN = 5_000, QUIET_TOO_LONG = 20 * 60_000;
  const page = () => document.getElementById("page");
  const said = name => page().dataset[name];
  let skew = 0, readAt = Date.now(), reading = false, wanted = false, brokenAt = 0, shown = "", source = null, heardAt = Date.now();
  const now = () => Date.now() + skew;
  const clock = at => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: said("zone") }).format(at);

  function age(ms) {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1) return said("now");
    const span = minutes < 60 ? said("minutes").replace("{0}", minutes)
      : minutes % 60 === 0 ? said("hours").replace("{0}", minutes / 60)
      : said("hoursMinutes").replace("{0}", Math.floor(minutes / 60)).replace("{1}", minutes % 60);
    return said("ago").replace("{0}", span);
  }

  function put(selector, text) {
    const element = page().querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }

  function tick() {
    put("[data-clock]", clock(now()));
    const asOf = Number(said("asOf") || 0);
    if (said("state") === "live" && asOf) {
      if (now() - asOf > Number(said("staleAfter"))) gone();
      else put("[data-age]", said("updated").replace("{0}", age(now() - asOf)));
    }
    const note = document.getElementById("note");
    note.hidden = brokenAt === 0;
    if (brokenAt) note.textContent = said("broken").replace("{0}", clock(brokenAt));
    const due = brokenAt ? TRY_AGAIN : READ_AGAIN;
    if (Date.now() - readAt > due && document.visibilityState === "visible") read();
    if (said("stream") && (!source || source.readyState === EventSource.CLOSED || Date.now() - heardAt > QUIET_TOO_LONG)) listen();
  }

  // The last word of the hub is too old by now, whatever the reason is.
  function gone() {
    const template = document.getElementById("gone");
    const head = document.getElementById("head");
    page().dataset.state = "stale";
    shown = ""; // what the hub says next is news, even if it is what it said before
    if (template && head) head.replaceWith(template.content.cloneNode(true));
  }

  async function read() {
    if (reading) { wanted = true; return; }
    reading = true;
    readAt = Date.now();
    try {
      const answer = await fetch(location.href, { cache: "no-cache", signal: AbortSignal.timeout(10_000) });
      if (!answer.ok) throw new Error(answer.status);
      const html = await answer.text();
      const date = Date.parse(answer.headers.get("Date"));
      if (Math.abs(date - Date.now()) > 5_000) skew = date - Date.now(); else skew = 0;
      brokenAt = 0;
      if (html !== shown) swap(html);
    } catch (e) {
      if (!brokenAt) brokenAt = now();
    }
    reading = false;
    if (wanted) { wanted = false; setTimeout(read, 500); }
    tick();
  }

  function swap(html) {
    const next = new DOMParser().parseFromString(html, "text/html");
    const fresh = next.getElementById("page");
    if (!fresh) return;
    if (next.querySelector("body > script").textContent !== script) { location.reload(); return; } // the hub is another version
    if (page().contains(document.activeElement) && document.activeElement !== document.body) return; // somebody reads it
    const open = [...page().querySelectorAll("details")].map(one => one.open);
    page().replaceWith(document.adoptNode(fresh));
    page().querySelectorAll("details").forEach((one, i) => { one.open = open[i]; });
    document.title = next.title;
    shown = html;
  }

  function listen() {
    if (source) source.close();
    heardAt = Date.now();
    source = new EventSource(said("stream"));
    source.onmessage = () => { heardAt = Date.now(); read(); };
    source.onopen = () => { if (brokenAt) read(); };
    source.onerror = () => { if (!brokenAt) read(); };
  }

  setInterval(tick, said("stream") ? 1_000 : 10_000);
  document.addEventListener("visibilitychange", tick);
  tick();
})();
