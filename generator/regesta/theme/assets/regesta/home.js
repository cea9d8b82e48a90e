/* The large search field of the first page opens the search of the theme. */
(() => {
  const toggle = document.getElementById("__search")
  const search = document.querySelector("[data-md-component=search-query]")
  // Once this click is over: the theme closes its search on any click beside it.
  const open = () => setTimeout(() => {
    if (!toggle.checked) toggle.click()
    search.focus()
  })
  for (const button of document.querySelectorAll(".rg-find")) button.addEventListener("click", open)
})()
