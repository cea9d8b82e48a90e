/* Runs before the page is painted: a reader who turned the annotations off does not see them flash. */

if (__md_get("regesta.annotations") === "off") document.documentElement.dataset.rgAnnotations = "off";
