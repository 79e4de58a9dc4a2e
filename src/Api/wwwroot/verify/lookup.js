// Verifies that the list on the page is complete: every entry of the log under a number or an address, and no other.

import { checkPlaces, normalised } from './address.js';
import { base64url, bytes, renderer, sha256 } from './entry.js';
import { compareWithMemory, remember, remembered } from './memory.js';
import { includes, leafHash } from './merkle.js';
import { checkSignature } from './signature.js';
import { addresses, fetched, isAllRight, run, tell } from './steps.js';

const BUCKETS = 4096;
/** How many entries a page shows at most. */
const MOST = 100;
const HEADER = 'sijil/lookup-proof@v1';

/** The parts of an answer: lines of the bucket, path to the root, and signed statement. */
function parts(file) {
  const end = file.indexOf('\n\n');
  const [header, count, ...lines] = file.slice(0, end).split('\n');
  if (header !== HEADER) throw new Error(`Not ${HEADER}`);
  const entries = Number(count.replace('entries ', ''));
  return { bucket: lines.slice(0, entries), path: lines.slice(entries), note: file.slice(end + 2) };
}

async function checkIndex({ bucket, path }, digest, size, root, amount) {
  const place = (digest[0] << 4) | (digest[1] >> 4);
  const leaf = await leafHash(bytes(bucket.map(line => `${line}\n`).join('')));
  const isThere = await includes(leaf, place, BUCKETS, path, root);
  tell('index', isThere ? 'right' : 'wrong', isThere ? 'right' : 'wrong', amount(size));
}

function compareList({ bucket }, digest, amount) {
  const key = base64url(digest);
  const proven = bucket.map(line => line.split(' ')).filter(([found]) => found === key).map(([, index]) => index);
  const shown = [...document.querySelectorAll('[data-index]')].map(item => item.dataset.index);
  const isComplete = proven.slice(0, MOST).join() === shown.join();
  const counts = [shown, proven].map(list => amount(list.length));
  tell('list', isComplete ? 'right' : 'wrong', isComplete ? 'right' : 'wrong', ...counts);
}

await run(async () => {
  const { amount } = renderer(await (await fetched(addresses.labels)).json());
  const answer = parts(await (await fetched(addresses.proof)).text());
  const [, size, root, logRoot] = answer.note.split('\n');
  const head = { size: Number(size), root: logRoot };
  const known = remembered();
  // As it was sent, whatever the reader has typed since.
  const { asked } = document.querySelector('[data-asked]').dataset;
  const typed = document.getElementById(asked).defaultValue;
  const isAddress = asked === 'address';
  const name = isAddress ? normalised(typed) : typed;
  const signer = await checkSignature(answer.note, known, isAddress ? '/lookup/address' : '/lookup');
  await compareWithMemory(head, known, amount);

  const digest = await sha256(bytes(`${asked}\n${name}`));
  await checkIndex(answer, digest, head.size, root, amount);
  compareList(answer, digest, amount);
  if (isAddress && signer) await checkPlaces(name, signer.line, amount);
  if (isAllRight()) remember({ ...head, key: signer.line });
});
