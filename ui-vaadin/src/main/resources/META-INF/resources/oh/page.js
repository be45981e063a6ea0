/*
 * What the page does without the server: the way past the side, theme button, the choice of the language, the menu where the side has no room, arrow keys between tiles,
 * and saying that it lost the server.
 */
(() => {
  const hub = (window.occupancyHub = window.occupancyHub || {});
  if (hub.page) return;
  hub.page = true;

  /*
   * The server speaks at least every 15 s. A push channel can die without a word and keep the page looking alive, so
   * silence is checked. No answer, twice, means that the connection is lost; a hub that is gone refuses at once, and the
   * page says so within ten seconds, while a slow one has time. An answer, but still no word, means that only the channel
   * is dead, and a fresh page has a fresh one.
   */
  const CHECK_MS = 3_000;
  const QUIET_MS = 5_000; // while the channel seems to stand
  const SURE_MS = 1_000; // a first probe without an answer is repeated soon
  const ANSWER_MS = 3_500;
  const UNANSWERED = 2; // a single one may be a hiccup, unless the framework lost its channel too
  const MENDED = 5;
  const SILENT_MS = 20_000;
  const DEAD_MS = 60_000;
  const root = document.documentElement;
  let words = { since: '{0}', asOf: '{0}', reconnecting: '', online: '', offline: '' };
  let lastTime = '';
  let lastPulse = Date.now();
  let lost = false;
  let answered = 0;
  let unanswered = 0;

  /* The one voice of a lost connection; it stays at the foot, where nothing moves for it. */
  const banner = (text) => {
    let note = document.querySelector('.oh-lost');
    if (!note && text === '') return;
    if (!note) {
      note = document.createElement('div');
      note.className = 'oh-lost';
      note.setAttribute('role', 'status');
      document.body.append(note);
    }
    note.textContent = text;
    note.hidden = text === '';
  };

  const show = () => {
    root.toggleAttribute('data-oh-offline', lost);
    const text = words.since.replace('{0}', lastTime);
    root.style.setProperty('--oh-as-of', JSON.stringify(words.asOf.replace('{0}', lastTime)));
    root.style.setProperty('--oh-offline', JSON.stringify(words.offline));
    banner(lost ? words.reconnecting.replace('{0}', lastTime) : '');
    document.querySelectorAll('.oh-offline-since').forEach((note) => {
      note.hidden = !lost;
      note.lastElementChild.textContent = lost ? text : '';
    });
  };

  /* Also after a page that was loaded anew: whoever looks up wants to know that it is current again. */
  const BACK = 'oh-back';
  const BACK_MS = 8_000;
  const sayBack = (text) => {
    sessionStorage.removeItem(BACK);
    const note = document.createElement('div');
    note.className = 'oh-back';
    note.setAttribute('role', 'status');
    document.body.append(note);
    requestAnimationFrame(() => { note.textContent = text; }); // a change is read out, what is there from the start is not
    setTimeout(() => note.remove(), BACK_MS);
  };

  /* Called by the server with every update and every tick. */
  hub.pulse = (time, texts) => {
    if (lost || sessionStorage.getItem(BACK)) sayBack(texts.online);
    lastTime = time;
    lastPulse = Date.now();
    lost = false;
    answered = unanswered = 0;
    words = texts;
    show();
  };
  if (hub.early) hub.pulse(...hub.early);

  /* A page to which the server need not speak. */
  hub.rest = () => {
    lastTime = '';
    lost = false;
    show();
  };

  /* The framework knows of a channel that was closed before the silence is long. */
  const closed = () => ['reconnecting', 'connection-lost'].includes(window.Vaadin?.connectionState?.state);

  const probe = async () => {
    try {
      return (await fetch('oh/logo.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout?.(ANSWER_MS) })).ok;
    } catch (e) {
      return false; // no connection, or none that answers: that is what is asked here
    }
  };

  let checking = false;
  const check = async () => {
    if (!document.querySelector('.oh-app')) return hub.rest(); // the page of the login
    const silent = Date.now() - lastPulse;
    if (checking || lastTime === '' || silent < (closed() ? CHECK_MS : QUIET_MS) || document.hidden) return;
    checking = true;
    const answers = await probe();
    checking = false;
    if (Date.now() - lastPulse < silent) return; // it spoke meanwhile
    answered = answers ? answered + 1 : 0;
    unanswered = answers ? 0 : unanswered + 1;
    if (answers && !closed() && silent < SILENT_MS) {
      if (lost) hub.pulse(lastTime, words); // a hiccup: the channel never went
      return;
    }
    const was = lost;
    lost = lost || silent > DEAD_MS || unanswered >= UNANSWERED || (unanswered > 0 && closed());
    if (!answers && !lost) setTimeout(check, SURE_MS);
    if (lost && !was) sessionStorage.setItem(BACK, '1');
    show();
    if (answers && (silent > DEAD_MS || (lost && answered >= MENDED))) { // time enough for the old channel to mend itself
      location.reload();
    }
  };
  setInterval(check, CHECK_MS);
  document.addEventListener('visibilitychange', check);

  /*
   * Back twice in a blink, and the framework may show the page in between under the address of the last one. The server
   * says which address it shows: where that is another one for long, the page is loaded anew.
   */
  const SETTLED_MS = 2_000;
  const named = (url) => {
    const words = new URLSearchParams(url.search);
    words.sort();
    return `${url.pathname}?${words}`;
  };
  let settled = 0;
  window.addEventListener('popstate', () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      const frame = document.querySelector('[data-oh-address]');
      if (lost || !frame) return;
      if (named(new URL(frame.dataset.ohAddress, document.baseURI)) !== named(location)) location.reload();
    }, SETTLED_MS);
  });

  const openMenu = (open) => {
    const button = document.querySelector('button[data-oh-menu]');
    root.toggleAttribute('data-oh-menu', open);
    if (button) button.setAttribute('aria-expanded', String(open));
    if (open) (document.querySelector('.oh-nav [aria-current]') || document.querySelector('.oh-nav a')).focus();
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('.oh-skip')) {
      event.preventDefault();
      document.querySelector('main').focus();
    }
    if (event.target.closest('[data-oh-theme]')) hub.toggleTheme();
    const language = event.target.closest('[data-oh-language]');
    if (language) {
      document.cookie = `occupancy-hub.language=${language.dataset.ohLanguage}; path=/; max-age=31536000; samesite=lax`;
      location.reload();
    }
    const open = root.hasAttribute('data-oh-menu');
    if (event.target.closest('button[data-oh-menu]')) openMenu(!open);
    else if (open && (event.target.closest('.oh-nav a') || !event.target.closest('.oh-drawer'))) openMenu(false);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && root.hasAttribute('data-oh-menu')) {
      openMenu(false);
      document.querySelector('button[data-oh-menu]').focus();
    }
    const tile = event.target.closest && event.target.closest('.oh-tile');
    if (!tile || event.ctrlKey || event.metaKey || event.altKey) return;
    const tiles = [...tile.closest('.oh-tiles').querySelectorAll('.oh-tile')];
    const at = tiles.indexOf(tile);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: tiles.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    (tiles[to] || tile).focus();
  });
})();
