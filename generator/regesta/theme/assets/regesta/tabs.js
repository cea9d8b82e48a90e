/* Opens the tab that the address names, and, where tabs are linked, those that the reader chose before. */

(() => {
  const chosen = "linked" in document.currentScript.dataset ? __md_get("__tabs") : null;
  if (Array.isArray(chosen)) {
    for (const set of document.querySelectorAll(".tabbed-set")) {
      const labels = [...set.querySelectorAll(":scope > .tabbed-labels > label")];
      const names = labels.map((label) => label.innerText.trim());
      const found = chosen.find((name) => names.includes(name));
      if (found !== undefined) document.getElementById(labels[names.indexOf(found)].htmlFor).checked = true;
    }
  }
  const target = document.getElementById(location.hash.slice(1));
  if (target && target.name) target.checked = target.name.startsWith("__tabbed_");
})();
