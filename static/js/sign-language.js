// The link with the hands leads to the film on the same page, which is folded up: it opens then.
// Without JavaScript it leads to its heading, which opens it.
const film = document.getElementById("gebaerdensprache");
const open = () => {
  if (location.hash === "#gebaerdensprache") film.open = true;
};
if (film) {
  open();
  addEventListener("hashchange", open);
  for (const link of document.querySelectorAll('a[href="#gebaerdensprache"]')) {
    link.addEventListener("click", () => (film.open = true));
  }
}
