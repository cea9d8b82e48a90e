/* The filter of a register: narrows its rows as one types, in any script, and keeps that in the address. */
(() => {
  // Rows that will not stay are not shown first: nothing moves.
  const page = document.documentElement
  if (/[?&](find|source|language)=/.test(location.search)) page.classList.add("rg-narrowing")
  addEventListener("DOMContentLoaded", () => {
    try { filter() } finally { page.classList.remove("rg-narrowing") }
  })

  const filter = () => {
    const box = document.querySelector(".rg-filter")
    if (!box) return
    const fields = [...box.querySelectorAll("input, select")]
    const word = fields[0]
    const status = box.querySelector("[role=status]")
    const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    let rows, all

    const read = () => {
      rows ??= [...document.querySelectorAll(".rg-rows tbody tr:not(.rg-head), .rg-rows li")]
        .map(row => ({ row, text: fold(row.textContent), of: row.querySelector("a").href }))
      all ??= new Set(rows.map(each => each.of)).size
      return rows
    }
    const hideEmpty = (selector, inner) => {
      for (const each of document.querySelectorAll(selector)) each.hidden = !each.querySelector(inner)
    }
    const narrow = () => {
      const words = fold(word.value).split(/[\s,]+/).filter(Boolean)
      const menus = fields.slice(1).filter(menu => menu.value)
      const active = words.length + menus.length > 0
      if (!active && !rows) return
      const shown = new Set()
      for (const { row, text, of } of read()) {
        const fits = words.every(each => text.includes(each))
          && menus.every(menu => (row.dataset[menu.name] ?? "").split(" ").includes(menu.value))
        row.hidden = !fits
        if (fits) shown.add(of)
      }
      hideEmpty(".rg-rows tbody", "tr:not(.rg-head, [hidden])")
      hideEmpty(".rg-rows", ":is(tbody tr:not(.rg-head), li):not([hidden])")
      for (const head of document.querySelectorAll(".rg-block")) head.hidden = !head.querySelector(".rg-rows:not([hidden])")
      status.textContent = !active ? "" : shown.size
        ? box.dataset.shown.replace("{shown}", shown.size).replace("{all}", all) : box.dataset.none
      if (active && words.length) status.append(" ", elsewhere)
    }
    const elsewhere = document.createElement("button")
    elsewhere.type = "button"
    elsewhere.className = "rg-elsewhere"
    elsewhere.textContent = box.dataset.more
    elsewhere.onclick = () => {
      const search = document.querySelector("[data-md-component=search-query]")
      search.focus()
      search.value = word.value
      for (const kind of ["input", "keyup"]) search.dispatchEvent(new Event(kind, { bubbles: true }))
    }
    const keep = () => {
      const state = new URLSearchParams(location.search)
      for (const field of fields) field.value ? state.set(field.name, field.value) : state.delete(field.name)
      const query = state.toString()
      history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`)
    }
    // The other pages of a long register are narrowed alike.
    const carry = () => {
      for (const link of document.querySelectorAll(".rg-jumps a:not([href^='#'])")) link.search = location.search
    }
    const change = () => { narrow(); keep(); carry() }

    for (const field of fields) {
      const value = new URLSearchParams(location.search).get(field.name)
      if (value) field.value = value
      field.addEventListener("input", change)
    }
    word.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !word.value) return
      event.preventDefault()
      word.value = ""
      change()
    })
    narrow()
    carry()
  }
})()
