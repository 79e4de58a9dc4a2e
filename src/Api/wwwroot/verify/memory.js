// The last checkpoint that this browser found right, and whether a log goes on from it.

import { growsFrom } from './merkle.js';
import { handOver } from './note.js';
import { addresses, fetched, tell } from './steps.js';

const { log, growth } = addresses;
const place = `sijil:${log}`;

/** What was remembered; null on the first visit, or where it can no longer be read. */
export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch (fault) {
    console.error(fault);
    return null;
  }
}

export const remember = head => localStorage.setItem(place, JSON.stringify(head));

/** Whether the log was handed over, each time signed by both keys, from one key to another. */
export async function isLed(from, to) {
  let key = from;
  for (let number = 1; key !== to; number++) {
    const answer = await fetch(`${log}/handover/${number}`);
    const keys = answer.ok ? await handOver(await answer.text()) : null;
    if (keys === null) return false;
    if (keys[0] === key) key = keys[1];
  }
  return true;
}

/** Says in the step about growth whether a head goes on from what is remembered. */
export async function compareWithMemory(head, known, amount) {
  if (!known) return tell('growth', 'first', 'right', amount(head.size));
  const sizes = [known.size, head.size].map(amount);
  if (head.size < known.size) return tell('growth', 'shorter', 'wrong', ...sizes);
  let path;
  try {
    const answer = await (await fetched(`${growth}?from=${known.size}&to=${head.size}`)).text();
    path = answer.split('\n').filter(line => line !== '');
  } catch (fault) {
    console.error(fault);
    return tell('growth', 'unreachable', 'open');
  }
  const isGrown = await growsFrom(known, head, path);
  return tell('growth', isGrown ? 'right' : 'rewritten', isGrown ? 'right' : 'wrong', ...sizes);
}
