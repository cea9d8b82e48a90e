/* Narrows the sentences of an entity by source, language, voice and speaker, and keeps the choice in the address. */

(() => {
  const box = document.querySelector(".rg-filter");
  const list = document.querySelector(".rg-mentions");
  if (!box || !list) return;
  const menus = [...box.querySelectorAll("select")];
  const status = box.querySelector("output");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "rg-button", hidden: true });
  button.append(box.dataset.all);
  status.after(button);
  const groups = [];
  for (const each of list.children) {
    if (each.matches("h3")) groups.push({ around: [each], lines: [], source: each.dataset.source || "none" });
    else if (each.matches(".rg-excerpt")) {
      const { source, lines } = groups[groups.length - 1];
      const { voice = "spoken-of", by = "" } = each.dataset;
      lines.push({ each, source: [source], lang: [each.lang || document.documentElement.lang], voice: [voice], by: by.split(" ") });
    } else if (groups.length) groups[groups.length - 1].around.push(each);
  }
  const lines = groups.flatMap((group) => group.lines);
  const fits = (line, but) => menus.every((menu) => menu === but || !menu.value || line[menu.name].includes(menu.value));

  const narrow = () => {
    let shown = 0;
    for (const { around, lines } of groups) {
      let some = false;
      for (const line of lines) {
        const fit = fits(line);
        line.each.hidden = !fit;
        some ||= fit;
        shown += fit;
      }
      for (const each of around) each.hidden = !some;
    }
    for (const menu of menus) {
      const left = lines.filter((line) => fits(line, menu));
      for (const option of menu.options) {
        const count = option.value ? left.filter((line) => line[menu.name].includes(option.value)).length : left.length;
        option.textContent = `${option.dataset.name} (${count})`;
        option.disabled = !count && !option.selected;
      }
      menu.toggleAttribute("data-chosen", menu.value !== "");
    }
    button.hidden = menus.every((menu) => !menu.value);
    status.textContent = box.dataset.shown.replace("{n}", shown).replace("{all}", lines.length);
  };

  const keep = () => {
    const address = new URL(location);
    for (const menu of menus) {
      if (menu.value) address.searchParams.set(menu.name, menu.value);
      else address.searchParams.delete(menu.name);
    }
    history.replaceState(history.state, "", address);
    for (const link of document.querySelectorAll(".rg-keep")) link.search = address.search;
    narrow();
  };

  const wanted = new URLSearchParams(location.search);
  for (const menu of menus) {
    const value = wanted.get(menu.name);
    if ([...menu.options].some((option) => option.value === value)) menu.value = value;
    menu.addEventListener("change", keep);
  }
  button.addEventListener("click", () => {
    for (const menu of menus) menu.value = "";
    keep();
    menus[0].focus();
  });
  if (menus.some((menu) => menu.value)) keep();
})();
