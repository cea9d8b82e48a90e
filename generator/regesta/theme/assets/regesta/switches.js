/* The theme's switches on a small screen are labels with a picture: the keyboard reaches the picture, a key does what a
   click does, and Escape closes what was opened. */

(() => {
  const names = document.currentScript.dataset;
  for (const name of ["drawer", "search"]) {
    const label = document.querySelector(`header label[for="__${name}"]`);
    const picture = label?.querySelector("svg");
    if (!picture) continue;
    const button = document.createElement("span");
    button.className = "rg-switch";
    button.tabIndex = 0;
    button.role = "button";
    button.ariaLabel = names[name];
    picture.ariaHidden = "true";
    picture.replaceWith(button);
    button.append(picture);
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
  }
  addEventListener("keydown", (event) => {
    const drawer = document.getElementById("__drawer");
    if (event.key === "Escape" && drawer?.checked) drawer.click();
  });
})();
