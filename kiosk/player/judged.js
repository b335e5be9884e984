/** By what it is judged what may be shown now: the clock, the lease, what a newer programme has. */

import { latest, now } from "./clock.js";
import { recall } from "./memory.js";

export function judged() {
  return {
    now: now(),
    latest: latest(),
    lease: recall("lease"),
    allowed: recall("allowed"),
  };
}
