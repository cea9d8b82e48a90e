/* Makes a document handier to read: a switch for its annotations, cards at its links, steps from mention to mention, a
   menu for each paragraph. The page is whole without it, and says every word that stands here. */

(() => {
  const page = document.querySelector(".rg-page--document");
  const say = page?.querySelector(".rg-actions")?.dataset;
  if (!say) return;
  const root = document.documentElement;
  const make = (name, kind, role) => {
    const made = document.createElement(name);
    made.className = kind;
    if (role) made.setAttribute("role", role);
    return made;
  };
  const fill = (words, slots) => words.replace(/{(\w+)}/g, (_, slot) => slots[slot]);

  const status = page.appendChild(make("p", "rg-status", "status"));
  let clearing;
  const tell = (words, unseen = false) => {
    status.classList.toggle("rg-unseen", unseen);
    status.textContent = words;
    clearTimeout(clearing);
    clearing = setTimeout(() => (status.textContent = ""), 4000);
  };

  /* Beside the text the margin stands open, at the foot of a small window it begins folded. */
  const folded = page.querySelector(".rg-margin > details");
  const wide = matchMedia("(min-width: 60em)");
  const unfold = () => folded && (folded.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  const place = (box, at) => {
    const { width, height } = box.getBoundingClientRect();
    const below = at.bottom + height + 14 < innerHeight;
    box.style.left = `${Math.max(8, Math.min(at.left, root.clientWidth - width - 8))}px`;
    box.style.top = `${Math.max(8, below ? at.bottom + 6 : at.top - height - 6)}px`;
  };

  /* Links of the text, each with its reason and the entry of the margin that it belongs to. */

  const entries = new Map();
  for (const item of page.querySelectorAll(".rg-margin li")) {
    const [link, count] = item.querySelectorAll("a");
    const often = count?.getAttribute("aria-label");
    if (count) entries.set(link.href, { item, link, count, often, number: count.textContent, mentions: [], at: -1 });
  }
  const links = new Map();
  for (const link of page.querySelectorAll("h1 a[href], .rg-text a[href]:not([class])")) {
    const entry = entries.get(link.href);
    entry?.mentions.push(link);
    links.set(link, { entry, address: link.getAttribute("href"), why: link.title });
    link.removeAttribute("title");
  }

  /* Annotations on or off */

  const button = page.querySelector(".rg-annotations");
  const isOff = () => root.dataset.rgAnnotations === "off";
  const annotate = () => {
    button?.setAttribute("aria-pressed", String(!isOff()));
    for (const [link, { address }] of links) isOff() ? link.removeAttribute("href") : link.setAttribute("href", address);
  };
  if (isOff()) annotate();
  button?.addEventListener("click", () => {
    root.dataset.rgAnnotations = isOff() ? "on" : "off";
    __md_set("regesta.annotations", root.dataset.rgAnnotations);
    annotate();
    tell(isOff() ? say.off : say.on, true);
  });

  /* Cards */

  const card = page.appendChild(make("div", "rg-card", "tooltip"));
  card.id = "rg-card";
  card.hidden = true;
  let shown, waiting, touched;
  const where = () => [...shown.getClientRects()].find((each) => each.width > 0) ?? shown.getBoundingClientRect();
  const hide = () => {
    clearTimeout(waiting);
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
    card.hidden = true;
  };
  const show = (link) => {
    hide();
    const { entry, why } = links.get(link);
    const lines = [];
    const line = (words, name = "span") => {
      if (!words) return;
      const made = lines[lines.push(make(name, "")) - 1];
      made.textContent = words;
      return made;
    };
    const kind = entry?.link.className.match(/rg-(\w+)/)?.[1] ?? "date";
    if (entry) {
      line(entry.link.textContent, "strong").lang = entry.link.lang || root.lang;
      const offices = [...entry.item.querySelectorAll(".rg-office")].map((each) => each.textContent);
      line([say[kind], ...offices].join(" · "));
      line([entry.link.dataset.known, entry.often.split(":")[0]].filter(Boolean).join(" · "));
    }
    const name = entry?.link.textContent;
    if (name && why.startsWith(name)) line(why.slice(name.length).replace(/^[.\s]*\(?|\)$/g, ""));
    else line(why || (kind !== "date" && say.named));
    if (touched) line(say.again);
    card.className = `rg-card rg-${kind}`;
    card.replaceChildren(...lines);
    card.hidden = false;
    shown = link;
    link.setAttribute("aria-describedby", card.id);
    place(card, where());
  };
  const linkAt = (event) => {
    const link = event.target.closest?.("a");
    return links.has(link) && link.hasAttribute("href") ? link : undefined;
  };
  page.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkAt(event);
    if (!link && event.target.closest(".rg-card") !== card && !shown) return;
    clearTimeout(waiting);
    if (link && link !== shown) waiting = setTimeout(show, 200, link);
    else if (!link && event.target.closest(".rg-card") !== card) waiting = setTimeout(hide, 250);
  });
  page.addEventListener("pointerleave", () => (waiting = setTimeout(hide, 250)));
  page.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link?.matches(":focus-visible")) show(link);
  });
  page.addEventListener("focusout", hide);
  /* On a touch screen the first touch shows the card, the second, or one on the card, follows the link. */
  addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (shown && !card.contains(event.target) && linkAt(event) !== shown) hide();
  });
  page.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (link && touched && link !== shown) {
      event.preventDefault();
      show(link);
    }
  });
  card.addEventListener("click", () => shown?.click());
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("scroll", () => shown && place(card, where()), { passive: true });

  /* From mention to mention */

  let last;
  const step = (entry, by) => {
    const count = entry.mentions.length;
    if (last && last !== entry) {
      last.count.textContent = last.number;
      last.count.setAttribute("aria-label", last.often);
      last.at = -1;
    }
    page.querySelector(".rg-here")?.classList.remove("rg-here");
    last = entry;
    entry.at = (Math.max(entry.at, by < 0 ? 0 : -1) + by + count) % count;
    const mention = entry.mentions[entry.at];
    mention.classList.add("rg-here");
    const quick = matchMedia("(prefers-reduced-motion: reduce)").matches;
    mention.scrollIntoView({ block: "center", behavior: quick ? "auto" : "smooth" });
    const slots = { n: entry.at + 1, of: count, name: entry.link.textContent };
    entry.count.textContent = fill(say.step, slots);
    entry.count.setAttribute("aria-label", fill(say.here, slots));
    tell(fill(say.here, slots), true);
  };
  for (const entry of entries.values()) {
    entry.count.addEventListener("click", (event) => {
      if (!entry.mentions.length || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      step(entry, event.shiftKey ? -1 : 1);
    });
  }

  /* Copying */

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      tell(say.copied);
    } catch {
      tell(say.notCopied);
    }
  };
  for (const one of page.querySelectorAll(".rg-copy")) {
    one.addEventListener("click", () => copy(one.previousElementSibling.textContent));
  }
  page.querySelector(".rg-print")?.addEventListener("click", () => print());

  /* The menu of a paragraph */

  const menu = page.appendChild(make("div", "rg-menu", "menu"));
  if (!menu.showPopover) return;
  menu.popover = "auto";
  menu.setAttribute("aria-label", say.menu);
  const permanent = document.querySelector('link[rel="canonical"]')?.href ?? location.href.split("#")[0];
  const citation = page.querySelector(".rg-citation")?.textContent.trim() ?? document.title;
  let sign;
  const text = () => {
    const words = sign.closest("[id]").cloneNode(true);
    for (const each of words.querySelectorAll(".rg-pilcrow, .rg-twin, .rg-quoted, .rg-echo, .rg-gone")) each.remove();
    return words.textContent.trim().replace(/\s+/g, " ");
  };
  const cited = () => `“${text()}” ${citation.replace(permanent, "").trim()} ${permanent}${sign.hash}`;
  const choices = [
    [say.copyLink, () => location.href.split("#")[0] + sign.hash],
    [say.copyCitation, cited],
    [say.copyText, text],
  ].map(([label, what]) => {
    const choice = menu.appendChild(make("button", "", "menuitem"));
    choice.type = "button";
    choice.textContent = label;
    choice.addEventListener("click", () => {
      copy(what());
      menu.hidePopover();
    });
    return choice;
  });
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    choices[(choices.indexOf(document.activeElement) + step + choices.length) % choices.length].focus();
  });
  menu.addEventListener("toggle", (event) => {
    sign.setAttribute("aria-expanded", String(event.newState === "open"));
    if (event.newState === "closed") sign.focus({ preventScroll: true });
  });
  for (const each of page.querySelectorAll(".rg-text .rg-pilcrow")) {
    each.title = say.toParagraph;
    each.lang = root.lang;
    each.setAttribute("aria-haspopup", "menu");
  }
  page.addEventListener("click", (event) => {
    const found = event.target.closest(".rg-text .rg-pilcrow");
    if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    sign = found;
    menu.showPopover();
    place(menu, sign.getBoundingClientRect());
    choices[0].focus();
  });
})();
