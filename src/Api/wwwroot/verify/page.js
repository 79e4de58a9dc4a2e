// Verifies the event that the page shows, from what is displayed alone, and says of each step what came of it.

import { base64url, bytes, canonical, decoded, read, renderer, sha256, texts } from './entry.js';
import { growsFrom, includes, leafHash } from './merkle.js';
import { checkpoint, handOver, keyInUse, proof, signerOf } from './note.js';
import { addresses, conclude, fetched, isAllRight, tell } from './steps.js';

const { proof: proofAddress, log, growth, labels: labelsAddress } = addresses;
const memory = `sijil:${log}`;

const labels = await (await fetched(labelsAddress)).json();
const render = renderer(labels);

function compareWords() {
  const places = document.querySelectorAll('[data-leaf], [data-disclosure]');
  const shown = [...places].flatMap(place => [...texts(place, '', render)]);
  const differing = shown.find(text => text.shown !== text.expected);
  return differing
    ? tell('words', 'differs', 'wrong', render.member(differing.member), differing.shown, differing.expected)
    : tell('words', 'right', 'right', render.amount(shown.length));
}

async function openTexts(entry) {
  const published = entry.cm.filter((_, place) => entry.ct[place] === null);
  const opened = [...document.querySelectorAll('[data-disclosure]')];
  for (const text of opened) {
    const { disclosure } = text.dataset;
    const [name, value] = Object.entries(read(text.firstElementChild))[0];
    if (!published.includes(base64url(await sha256(bytes(disclosure)))))
      return tell('texts', 'unopened', 'wrong', render.member(name));
    const [, ownName, ownValue] = JSON.parse(decoded(disclosure));
    if (ownName !== name || canonical(ownValue) !== canonical(value))
      return tell('texts', 'differs', 'wrong', render.member(name));
  }
  const counts = [opened.length, published.length - opened.length, entry.cm.length - published.length];
  return tell('texts', 'right', 'right', ...counts.map(render.amount));
}

async function findPlace(leaf) {
  let found;
  try {
    const answer = await fetched(proofAddress);
    found = answer.status === 202 ? null : proof(await answer.text());
  } catch (fault) {
    console.error(fault);
    tell('place', 'unreachable', 'open');
    return null;
  }
  if (found === null) {
    tell('place', 'awaited', 'open');
    return null;
  }
  const { index, path, note } = found;
  const head = checkpoint(note);
  const isThere = await includes(leaf, index, head.size, path, head.root);
  tell('place', isThere ? 'right' : 'differs', isThere ? 'right' : 'wrong', ...[index + 1, head.size].map(render.amount));
  return { head, note };
}

/** Whether the log was handed over, each time signed by both keys, from one key to another. */
async function isLed(from, to) {
  let key = from;
  for (let number = 1; key !== to; number++) {
    const answer = await fetch(`${log}/handover/${number}`);
    const keys = answer.ok ? await handOver(await answer.text()) : null;
    if (keys === null) return false;
    if (keys[0] === key) key = keys[1];
  }
  return true;
}

async function checkSignature(note, known) {
  let signer;
  try {
    signer = await signerOf(note, [await keyInUse(log)]);
  } catch (fault) {
    if (fault.name !== 'NotSupportedError') throw fault;
    return tell('signature', 'unsupported', 'open');
  }
  if (signer === null) return tell('signature', 'wrong', 'wrong');
  if (known && !(await isLed(known.key, signer.line))) return tell('signature', 'stranger', 'wrong');
  return tell('signature', 'right', 'right', signer.line) && signer.line;
}

async function compareWithMemory(head, known) {
  if (!known) return tell('growth', 'first', 'right', render.amount(head.size));
  const sizes = [known.size, head.size].map(render.amount);
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

const [facts, rest] = document.querySelectorAll('[data-leaf]');
compareWords();
const entry = { ...read(rest.firstElementChild), pub: read(facts.firstElementChild) };
await openTexts(entry);
const leaf = await leafHash(bytes(canonical(entry)));
tell('entry', 'right', 'right', leaf);
const place = await findPlace(leaf);
if (place) {
  const known = JSON.parse(localStorage.getItem(memory));
  const key = await checkSignature(place.note, known);
  await compareWithMemory(place.head, known);
  if (isAllRight())
    localStorage.setItem(memory, JSON.stringify({ ...place.head, key }));
}

conclude();
