/* The colour scheme that the reader chose, or that the system asks for. */

(() => {
  const kept = __md_get("__palette");
  if (!kept || !kept.color) return;
  let colors = kept.color;
  if (colors.media === "(prefers-color-scheme)") {
    const wanted = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${wanted})"]`);
    if (!input) return;
    colors = Object.fromEntries(
      ["media", "scheme", "primary", "accent"].map((name) => [name, input.getAttribute("data-md-color-" + name)]),
    );
  }
  for (const [name, value] of Object.entries(colors)) document.body.setAttribute("data-md-color-" + name, value);
})();
