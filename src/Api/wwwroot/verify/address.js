// Addresses as they are compared, and whether each entry that is shown really commits to one.

import { base64url, bytes, decoded, sha256 } from './entry.js';
import { includes, leafHash } from './merkle.js';
import { checkpoint, proof, signerOf } from './note.js';
import { fetched, tell } from './steps.js';

const LEFT_OUT = /[\u0640\u064B-\u065F\u0670\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const WHITE_SPACE = /[\t-\r \u0085\u2028\u2029]+/g;

const lower = character => {
  const small = character.toLowerCase();
  return [...small].length === 1 ? small : character;
};

/** What people leave out or write in two ways when they type makes no difference. */
export const normalised = address =>
  [...address.normalize('NFKC')].map(lower).join('').replace(LEFT_OUT, '').replace(WHITE_SPACE, ' ').replace(/^ | $/g, '');

/** The address that a published text states; none where it is about something else. */
const addressIn = (name, value) => (name === 'site-address' ? value : name === 'site' ? value.address : undefined);

/** What is not as it should be of one entry that is shown; null where all is well. */
async function fault(shown, asked, key) {
  const { event, opening, index } = shown.dataset;
  const text = await (await fetched(event)).text();
  const { index: place, path, note } = proof(await (await fetched(`${event}/proof`)).text());
  const head = checkpoint(note);
  const isSigned = note.startsWith(`${key.split('+')[0]}\n`) && (await signerOf(note, [key])) !== null;
  const isThere = await includes(await leafHash(bytes(text)), place, head.size, path, head.root);
  if (!isSigned || !isThere || String(place) !== index) return 'elsewhere';

  const { cm, ct, pub } = JSON.parse(text);
  const commitment = cm.indexOf(base64url(await sha256(bytes(opening))));
  if (commitment < 0 || ct[commitment] !== null) return 'unopened';

  const [, name, value] = JSON.parse(decoded(opening));
  const address = addressIn(name, value);
  const words = ['place', 'number'].map(part => shown.querySelector(`.${part}`)?.textContent);
  const isSame = address !== undefined && normalised(address) === asked && words.join('\n') === `${address}\n${pub.number}`;
  return isSame ? null : 'differs';
}

/** Says in the step about places whether every entry that is shown commits to the address that was asked for. */
export async function checkPlaces(asked, key, amount) {
  const entries = [...document.querySelectorAll('[data-index]')];
  try {
    for (const shown of entries) {
      const found = await fault(shown, asked, key);
      if (found) return tell('places', found, 'wrong', amount(Number(shown.dataset.index)));
    }
  } catch (problem) {
    console.error(problem);
    return tell('places', 'unreachable', 'open');
  }
  return tell('places', 'right', 'right', amount(entries.length));
}
