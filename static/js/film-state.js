/* <film-state>: asks how far films are while something is under way, all of a page at once.
   Without this script the page shows the state of the moment it was loaded. */
(() => {
  if (customElements.get("film-state")) return;

  const EVERY = 2000; // ms between two questions
  const AT_MOST = 30000; // ms, when nobody answers

  let pause = EVERY;
  let timer = null;

  function underWay() {
    return [...document.querySelectorAll("film-state[data-under-way]")];
  }

  function show(element, state) {
    const isUnderWay = Boolean(state?.is_under_way);
    element.toggleAttribute("data-under-way", isUnderWay);
    if (!state) return; // deleted meanwhile, or not ours any more
    if (!isUnderWay) element.setAttribute("role", "status"); // the end is read out, each step is not
    element.innerHTML = state.html;
  }

  async function ask() {
    const elements = underWay();
    const address = new URL(elements[0].dataset.url, location.href);
    elements.forEach((element) => address.searchParams.append("film", element.dataset.film));
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (answer.redirected || answer.status === 403) return; // signed out: the page stays
      const { films } = await answer.json();
      elements.forEach((element) => show(element, films[element.dataset.film]));
      pause = EVERY;
    } catch {
      pause = Math.min(pause * 2, AT_MOST);
    }
    wait();
  }

  function wait() {
    clearTimeout(timer);
    if (!underWay().length) return;
    timer = setTimeout(() => (document.hidden ? wait() : ask()), pause);
  }

  customElements.define(
    "film-state",
    class extends HTMLElement {
      connectedCallback() {
        wait();
      }
    },
  );
})();
