// Checkpoints and proofs in their files: C2SP signed-note, tlog-checkpoint and tlog-proof.

import { bytes, sha256 } from './entry.js';

const ED25519 = 1;
const ID_LENGTH = 4;

const unpacked = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));

const equal = (one, other) => one.length === other.length && one.every((value, index) => value === other[index]);

/** A key as its log publishes it: name, id in hexadecimal, and key behind a byte for its kind. */
async function parsedKey(line) {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? [];
  const key = unpacked(encoded ?? '');
  const own = (await sha256(new Uint8Array([...bytes(`${name}\n`), ...key]))).slice(0, ID_LENGTH);
  return key[0] === ED25519 && equal([...own], [...unpackedHex(id)]) ? { line, name, id: own, key: key.slice(1) } : null;
}

const unpackedHex = text => (text ?? '').match(/../g)?.map(pair => Number.parseInt(pair, 16)) ?? [];

/** The key that a log tells it is signed with: the first of all that it has had. */
export async function keyInUse(log) {
  const answer = await fetch(`${log}/vkey`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${log}/vkey: ${answer.status}`);
  return (await answer.text()).split('\n')[0];
}

/** Which of the keys signed the note; none where a signature of one of them is wrong. */
export async function signerOf(note, keys) {
  const end = note.lastIndexOf('\n\n') + 1;
  const signatures = note
    .slice(end + 1)
    .split('\n')
    .map(line => /^— (\S+) (\S+)$/.exec(line))
    .filter(line => line !== null)
    .map(([, name, encoded]) => ({ name, signed: unpacked(encoded) }));
  let signer = null;
  for (const key of (await Promise.all(keys.map(parsedKey))).filter(key => key !== null)) {
    const imported = await crypto.subtle.importKey('raw', key.key, 'Ed25519', false, ['verify']);
    for (const { name, signed } of signatures)
      if (name === key.name && equal(signed.slice(0, ID_LENGTH), key.id)) {
        if (!(await crypto.subtle.verify('Ed25519', imported, signed.slice(ID_LENGTH), bytes(note.slice(0, end)))))
          return null;
        signer ??= key;
      }
  }
  return signer;
}

/** From which key to which a note hands a log over; null where one of the two has not signed it. */
export async function handOver(note) {
  const [, , from, to] = note.split('\n');
  const keys = [from, to].map(line => line.replace(/^(from|to) /, ''));
  const signers = await Promise.all(keys.map(key => signerOf(note, [key])));
  return note.startsWith('sijil log-key-hand-over/v1\n') && signers.every(signer => signer !== null) ? keys : null;
}

/** What a checkpoint says. */
export function checkpoint(note) {
  const [origin, size, root] = note.split('\n');
  return { origin, size: Number(size), root };
}

/** The parts of a proof. */
export function proof(file) {
  const [, index, path, note] = /^c2sp\.org\/tlog-proof@v1\n(?:extra .*\n)?index (\d+)\n((?:.+\n)*)\n([^]+)$/.exec(file);
  return { index: Number(index), path: path.split('\n').filter(line => line !== ''), note };
}
