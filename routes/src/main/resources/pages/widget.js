// <occupancy-now site="gym"></occupancy-now>: how full a place is, on anybody's page. Asks the hub that this script came from,
// once a minute while it is seen; shows how old the number is, and never an old one as current.
(() => {
  "use strict";
  const ORIGIN = new URL(document.currentScript.src).origin;
  const TEXTS = {/*texts*/};
  const EVERY = 60_000, TICK = 10_000;
  const GLYPHS = {
    quiet: '<circle cx="8" cy="8" r="6.4"/>',
    moderate: '<circle cx="8" cy="8" r="6.4"/><path d="M8 8V3A5 5 0 0 1 13 8Z" fill="currentColor" stroke="none"/>',
    busy: '<circle cx="8" cy="8" r="6.4"/><path d="M8 8V3A5 5 0 0 1 8 13Z" fill="currentColor" stroke="none"/>',
    "very-busy": '<circle cx="8" cy="8" r="6.4"/><path d="M8 8V3A5 5 0 1 1 3 8Z" fill="currentColor" stroke="none"/>',
    full: '<circle cx="8" cy="8" r="7.1"/><circle cx="8" cy="8" r="4.6" fill="currentColor" stroke="none"/>',
    stale: '<circle cx="8" cy="8" r="6.2"/><path d="M8 4.6V8l2.4 1.6"/>',
    closed: '<circle cx="8" cy="8" r="6.2"/><path d="M5 8h6"/>',
    "no-data": '<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.4 2.2"/>',
  };
  const LIGHT = { quiet: "#cfe9e3 #16222e", moderate: "#f3d98b #16222e", busy: "#e8954c #16222e", "very-busy": "#bf4257 #ffffff",
    full: "#5a1846 #ffffff", stale: "#e6e9ed #4d5b69", closed: "#eef1f4 #4d5b69", "no-data": "#ffffff #63707e" };
  const DARK = { quiet: "#1c4b49 #f2f6fa", moderate: "#6a5a1f #f2f6fa", busy: "#bd7a35 #10161d", "very-busy": "#f09a8c #10161d",
    full: "#ffd9e4 #10161d", stale: "#2b343f #b0bbc7", closed: "#232c36 #b0bbc7", "no-data": "#1b222b #94a1ae" };
  const STYLE = `:host { display: inline-grid; grid-template-columns: minmax(0, 1fr); }
    :host { width: 280px; max-width: 100%; min-height: 96px; }
    :host([hidden]) { display: none; }
    a { box-sizing: border-box; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; align-content: center; padding: 8px 16px; border-radius: 12px; text-decoration: none;
      font: 400 13px/1.3 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; box-shadow: inset 0 0 0 1px rgb(128 128 128 / .35); }
    a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
    svg { width: 40px; height: 40px; flex: none; } div { flex: 1 1 100px; min-width: 0; } span { display: block; } b + span { text-wrap: balance; }
    span:first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    b { display: block; font-size: 20px; line-height: 1.15; font-weight: 650; letter-spacing: -.02em; text-wrap: balance; overflow-wrap: anywhere; }
    @media (forced-colors: active) { a { border: 1px solid CanvasText; } }`;

  class OccupancyNow extends HTMLElement {
    static observedAttributes = ["site", "theme", "lang"];
    #state = null; #readAt = 0; #timer = 0; #dark = matchMedia("(prefers-color-scheme: dark)"); #draw = () => this.draw();

    connectedCallback() {
      if (!this.shadowRoot) this.attachShadow({ mode: "open" });
      this.#dark.addEventListener("change", this.#draw);
      this.#timer = setInterval(() => this.tick(), TICK);
      this.read();
    }

    disconnectedCallback() {
      clearInterval(this.#timer);
      this.#dark.removeEventListener("change", this.#draw);
    }

    attributeChangedCallback(name, before, after) {
      if (!this.shadowRoot || before === after) return;
      if (name !== "theme") { this.#state = null; this.read(); } else this.draw();
    }

    tick() {
      if (document.visibilityState === "visible" && Date.now() - this.#readAt > EVERY) this.read(); else this.draw();
    }

    async read() {
      this.#readAt = Date.now();
      const site = this.getAttribute("site") || "", language = this.language();
      try {
        const answer = await fetch(`${ORIGIN}/api/public/${encodeURIComponent(site)}?lang=${this.language()}`, { credentials: "omit", signal: AbortSignal.timeout(10_000) });
        if (!answer.ok) throw new Error(`${answer.status}`);
        const state = await answer.json();
        if (site === (this.getAttribute("site") || "") && language === this.language()) this.#state = state;
      } catch (e) {
        this.#readAt = Date.now() - EVERY + 15_000; // soon again; what is shown grows old meanwhile
      }
      this.draw();
    }

    // As its own attribute says it, else the page around, else the browser.
    language() {
      const wished = this.getAttribute("lang") || document.documentElement.lang || navigator.language;
      const known = wished.toLowerCase().split("-")[0];
      return Object.hasOwn(TEXTS, known) ? known : "en";
    }

    say(key, ...values) {
      return TEXTS[this.language()][key].replace(/\{(\d)\}/g, (_, place) => values[place]);
    }

    // As the page around says it, its color-scheme before the system.
    isDark() {
      const theme = this.getAttribute("theme");
      if (theme) return theme === "dark";
      const scheme = getComputedStyle(this).colorScheme;
      if (scheme.includes("dark") && scheme.includes("light")) return this.#dark.matches;
      return scheme.includes("dark");
    }

    draw() {
      const state = this.#state;
      let kind = "no-data", title = this.say("visit.gone"), of = "", age = "";
      if (state) {
        ({ kind, title, of } = state);
        const old = Date.now() - Date.parse(state.as_of);
        if (state.state === "live" && old > state.stale_after_seconds * 1000) {
          kind = "stale"; title = this.say("visit.gone"); of = this.say("visit.last", this.clock(state));
        } else if (state.state === "live") {
          age = this.age(old);
        } else {
          age = state.state === "closed" ? state.sentence : "";
        }
      }
      const dark = this.isDark();
      let [fill, ink] = (dark ? DARK : LIGHT)[kind].split(" ");
      if (kind === "no-data" && state?.state === "live") ink = dark ? "#eef3f8" : "#16222e"; // no level, but a number of now
      const link = document.createElement("a");
      link.href = `${ORIGIN}/public/${encodeURIComponent(this.getAttribute("site") || "")}?lang=${this.language()}`;
      link.style.cssText = `background:${fill};color:${ink}`;
      link.innerHTML = `<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${GLYPHS[kind]}</svg><div><span></span><b></b><span></span></div>`;
      const [name, , below] = link.querySelector("div").children;
      name.textContent = state ? state.name + (state.demo ? ` \u00b7 ${this.say("demo.tag")}` : "") : this.getAttribute("site");
      link.querySelector("b").textContent = title;
      below.textContent = [of, age].filter(Boolean).join(" \u00b7 ");
      const style = document.createElement("style");
      style.textContent = STYLE;
      this.shadowRoot.replaceChildren(style, link);
    }

    clock(state) {
      return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: state.time_zone }).format(Date.parse(state.as_of));
    }

    age(ms) {
      const minutes = Math.floor(ms / 60_000);
      if (minutes < 1) return this.say("age.now");
      return this.say("age.ago", minutes < 60 ? this.say("duration.minutes", minutes)
        : this.say(minutes % 60 ? "duration.hours-minutes" : "duration.hours", Math.floor(minutes / 60), minutes % 60));
    }
  }

  if (!customElements.get("occupancy-now")) customElements.define("occupancy-now", OccupancyNow);
})();
