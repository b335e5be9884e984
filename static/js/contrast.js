// High contrast on request. Remembered on this device only; without JavaScript the
// browser's own setting (prefers-contrast) decides.
const KEY = "kontrast";
const read = () => { try { return localStorage.getItem(KEY) === "1"; } catch { return false; } };
const write = (on) => { try { on ? localStorage.setItem(KEY, "1") : localStorage.removeItem(KEY); } catch { /* kept for this page only */ } };
const show = (on) => { on ? document.documentElement.dataset.thema = "kontrast" : delete document.documentElement.dataset.thema; };
show(read());

customElements.define("contrast-toggle", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    const button = this.querySelector("button");
    if (!button) return addEventListener("DOMContentLoaded", () => this.connectedCallback(), { once: true });
    button.setAttribute("aria-pressed", read());
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      write(on);
      show(on);
      button.setAttribute("aria-pressed", on);
    });
  }
});
