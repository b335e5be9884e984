/** How the whole screen looks: language, size, contrast, and where the buttons are. */

export function dress({ state, language, isAtStart }) {
  const root = document.documentElement;
  root.lang = language.code;
  root.dir = language.direction;
  for (const step of [1, 2]) root.classList.toggle(`k-gross-${step}`, state.larger === step);
  root.classList.toggle("k-tief", state.reach);
  root.classList.toggle("k-ohne-ut", !state.captions);
  if (state.contrast) root.dataset.thema = "kontrast";
  else if (isAtStart()) delete root.dataset.thema;
  else root.dataset.thema = "dunkel";
}
