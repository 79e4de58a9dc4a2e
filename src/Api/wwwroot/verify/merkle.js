// Inclusion and consistency in a Merkle tree: RFC 9162, sections 2.1.3.2 and 2.1.4.2. Hashes are strings in base64.

import { sha256 } from './entry.js';

const HASH_LENGTH = 32;

const unpacked = hash => Uint8Array.from(atob(hash), character => character.charCodeAt(0));

const packed = hash => btoa(String.fromCharCode(...hash));

const prefixed = (prefix, ...parts) => sha256(new Uint8Array([prefix, ...parts.flatMap(part => [...part])]));

const node = async (left, right) => packed(await prefixed(1, unpacked(left), unpacked(right)));

/** The hash of an entry. */
export const leafHash = async entry => packed(await prefixed(0, entry));

const half = number => Math.floor(number / 2);

const isOdd = number => number % 2 === 1;

const areHashes = hashes => hashes.every(hash => unpacked(hash).length === HASH_LENGTH);

/** Whether the path leads from a leaf to the root of a tree of so many leaves. */
export async function includes(leaf, index, size, path, root) {
  if (!(index >= 0 && index < size) || !areHashes(path)) return false;
  let [first, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(first) || first === last) {
      hash = await node(sibling, hash);
      while (!isOdd(first) && first !== 0) [first, last] = [half(first), half(last)];
    } else hash = await node(hash, sibling);
    [first, last] = [half(first), half(last)];
  }
  return last === 0 && hash === root;
}

/** Whether the newer tree begins with all leaves of the older one. */
export async function growsFrom(older, newer, path) {
  if (older.size < 1 || older.size > newer.size || !areHashes(path)) return false;
  if (older.size === newer.size) return path.length === 0 && older.root === newer.root;
  if (path.length === 0) return false;

  const isComplete = Number.isInteger(Math.log2(older.size));
  const [start, ...rest] = isComplete ? [older.root, ...path] : path;
  let [first, last] = [older.size - 1, newer.size - 1];
  while (isOdd(first)) [first, last] = [half(first), half(last)];
  let [olderRoot, newerRoot] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(first) || first === last) {
      [olderRoot, newerRoot] = [await node(hash, olderRoot), await node(hash, newerRoot)];
      while (!isOdd(first) && first !== 0) [first, last] = [half(first), half(last)];
    } else newerRoot = await node(newerRoot, hash);
    [first, last] = [half(first), half(last)];
  }
  return last === 0 && olderRoot === older.root && newerRoot === newer.root;
}
