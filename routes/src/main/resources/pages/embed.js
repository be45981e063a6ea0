// Only the browser knows under which address the hub is reached.
(() => {
  "use strict";
  const code = document.getElementById("code"), copy = document.getElementById("copy");
  code.textContent = code.textContent.replace("{origin}", location.origin);
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    copy.textContent = copy.dataset.done;
  });
})();
