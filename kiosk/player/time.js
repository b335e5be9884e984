/**
 * What time it is, worked out from what is known. Pure: no clock, no memory. Milliseconds.
 *
 * An anchor says: when so much running time had passed (`ran`, performance.now) it was `moment`,
 * and the device's clock said `device`. From there running time counts; nobody can set it. The
 * clock is asked for one thing only: how much has passed besides, while the device was off or
 * asleep. A clock that is wrong by a year measures that just as well.
 *
 * - It has gone back (1970): not believed. Running time counts.
 * - It has gone on by up to two months over a start, four days while running (asleep): believed.
 * - It has gone on by more: doubted. For the lease running time counts, so that a wrong clock
 *   does not take everything away. What has an end of its own is judged by the later moment:
 *   nobody is shown of whom it is not certain that they still may be. None of this is written
 *   down as time: when the clock is right again, or the server is heard, all is back.
 *
 * The price: a device that really lay in a depot for more than two months cannot be told from
 * one with a wrong clock. It shows those whose consent has no end, at most for what was left of
 * its lease, in running time.
 */

export const DAY = 86_400_000;
const OFF = 61 * DAY; // twice the longest lease
const ASLEEP = 4 * DAY; // a long weekend
const NOISE = 1000;

/**
 * `{now, latest, ahead}`: the moment that counts, the latest that it may be, and by how much the
 * clock is before it (behind it: negative). `anchor`: `{moment, device, ran, ahead, isStart}`;
 * `device` and `ran`: what the two clocks say.
 */
export function timeAt(anchor, { device, ran }) {
  const running = Math.max(0, ran - anchor.ran);
  const base = anchor.moment + running;
  const besides = device - anchor.device - running;
  if (isBetween(besides, anchor.isStart ? OFF : ASLEEP)) {
    return judged(base + Math.max(0, besides), anchor.ahead);
  }
  const ahead = anchor.ahead + besides;
  const isRightAgain = anchor.ahead !== 0 && isBetween(ahead, anchor.ahead < 0 ? OFF : ASLEEP);
  return isRightAgain ? judged(base + Math.max(0, ahead), 0) : judged(base, ahead);
}

/** The same knowledge from a later point. */
export function anchorAt(anchor, clocks) {
  const { now, ahead } = timeAt(anchor, clocks);
  return { moment: now, ahead, isStart: false, ...clocks };
}

/** The server has said what time it is: its word counts, whatever was thought before. */
export function anchorFrom(told, clocks) {
  return { moment: told, ahead: 0, isStart: false, ...clocks };
}

/** What was noted before the player started again: running time begins anew. */
export function anchorAfterStart({ moment, device, ahead }, { ran }) {
  return { moment, device, ahead, ran, isStart: true };
}

function isBetween(value, limit) {
  return value > -NOISE && value <= limit;
}

function judged(now, ahead) {
  return { now, latest: now + Math.max(0, ahead), ahead };
}
