/* Runs in the head, before the first paint: the theme that was chosen here, else the one of the system. */
(() => {
  const KEY = 'occupancy-hub.theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return localStorage.getItem(KEY);
    } catch (e) {
      return null; // storage may be switched off: then the system decides
    }
  };
  const apply = () => {
    const dark = (chosen() ?? (system.matches ? 'dark' : 'light')) === 'dark';
    if (dark) {
      document.documentElement.setAttribute('theme', 'dark');
    } else {
      document.documentElement.removeAttribute('theme');
    }
  };
  system.addEventListener('change', apply);
  addEventListener('storage', (event) => event.key === KEY && apply());
  // Pulses of the server wait here for page.js.
  window.occupancyHub = { pulse: (...early) => (window.occupancyHub.early = early) };
  window.occupancyHub.toggleTheme = () => {
    const next = document.documentElement.getAttribute('theme') === 'dark' ? 'light' : 'dark';
    try {
      // What the system says anyway is not remembered, so that it is followed again.
      if ((next === 'dark') === system.matches) {
        localStorage.removeItem(KEY);
      } else {
        localStorage.setItem(KEY, next);
      }
    } catch (e) {
      document.documentElement.setAttribute('theme', next);
      return;
    }
    apply();
  };
  apply();
})();
