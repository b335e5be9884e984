/**
 * Old answers, played once more, bring nothing back: no lease, and nobody who has withdrawn.
 *
 * An answer from before the last one is not believed. But a server's clock may have been wrong
 * and be right now; devices must not wait for a year then. Such answers go on like a clock, one
 * after the other, which one that is played again does not: after ten minutes of that they count.
 */

const APART = 600_000; // milliseconds that two servers' clocks may differ
const STEADY_FOR = 600_000;
const UNSTEADY = 30_000;

/**
 * Whether an answer that was accepted also says what time it is, and brings a lease. The same one
 * once more, or a slightly older one, does not: whoever plays it would make the clock stand still.
 */
export function isNews(proof, contact) {
  if (contact === null) return true;
  const [told, last] = [proof, contact].map((one) => Date.parse(one.issued_at));
  return told > last || told < last - APART;
}

export class Freshness {
  #doubted = null;

  /** `contact`: the proof of the last answer that was believed, or null; `ran`: running time. */
  accepts(proof, contact, ran) {
    const told = Date.parse(proof.issued_at);
    const isNew = contact === null || told >= Date.parse(contact.issued_at) - APART;
    if (isNew || this.#isSteady(told, ran)) {
      this.#doubted = null;
      return true;
    }
    return false;
  }

  #isSteady(told, ran) {
    const first = this.#doubted;
    if (first && Math.abs(told - first.told - (ran - first.ran)) < UNSTEADY) {
      return ran - first.ran >= STEADY_FOR;
    }
    this.#doubted = { told, ran };
    return false;
  }
}
