// Verifies that the list on the page is complete: every entry of the log under a number, and no other.

import { base64url, bytes, renderer, sha256 } from './entry.js';
import { includes, leafHash } from './merkle.js';
import { keyInUse, signerOf } from './note.js';
import { addresses, conclude, fetched, tell } from './steps.js';

const BUCKETS = 4096;
const HEADER = 'sijil/lookup-proof@v1';

const labels = await (await fetched(addresses.labels)).json();
const { amount } = renderer(labels);

/** The parts of an answer: lines of the bucket, path to the root, and signed statement. */
function parts(file) {
  const end = file.indexOf('\n\n');
  const [header, count, ...lines] = file.slice(0, end).split('\n');
  if (header !== HEADER) throw new Error(`Not ${HEADER}`);
  const entries = Number(count.replace('entries ', ''));
  return { bucket: lines.slice(0, entries), path: lines.slice(entries), note: file.slice(end + 2) };
}

async function isSigned(note) {
  try {
    const signer = await signerOf(note, [await keyInUse(addresses.log)]);
    const isOurs = signer !== null && note.startsWith(`${signer.name}/lookup\n`);
    return isOurs ? tell('signature', 'right', 'right', signer.line) : tell('signature', 'wrong', 'wrong');
  } catch (fault) {
    if (fault.name !== 'NotSupportedError') throw fault;
    return tell('signature', 'unsupported', 'open');
  }
}

async function check() {
  let answer;
  try {
    answer = parts(await (await fetched(addresses.proof)).text());
  } catch (fault) {
    console.error(fault);
    tell('signature', 'unreachable', 'open');
    return;
  }
  await isSigned(answer.note);

  const [, size, root] = answer.note.split('\n');
  const number = document.getElementById('number').value;
  const digest = await sha256(bytes(`number\n${number}`));
  const place = (digest[0] << 4) | (digest[1] >> 4);
  const leaf = await leafHash(bytes(answer.bucket.map(line => `${line}\n`).join('')));
  const isThere = await includes(leaf, place, BUCKETS, answer.path, root);
  tell('index', isThere ? 'right' : 'wrong', isThere ? 'right' : 'wrong', amount(Number(size)));

  const key = base64url(digest);
  const proven = answer.bucket.map(line => line.split(' ')).filter(([found]) => found === key).map(([, index]) => index);
  const shown = [...document.querySelectorAll('[data-index]')].map(item => item.dataset.index);
  const isComplete = proven.join() === shown.join();
  tell('list', isComplete ? 'right' : 'wrong', isComplete ? 'right' : 'wrong', ...[shown, proven].map(list => amount(list.length)));
}

await check();
conclude();
