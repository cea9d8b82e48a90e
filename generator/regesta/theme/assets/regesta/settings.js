/* Where the site begins, and how a reader's settings are kept: names and meaning are those the theme's bundle calls. */

var __md_scope = new URL(document.currentScript.dataset.scope, location);

function __md_hash(text) {
  let hash = 0;
  for (const character of text) hash = (hash << 5) - hash + character.charCodeAt(0);
  return hash;
}

function __md_get(key, storage = localStorage, scope = __md_scope) {
  return JSON.parse(storage.getItem(scope.pathname + "." + key));
}

function __md_set(key, value, storage = localStorage, scope = __md_scope) {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}
