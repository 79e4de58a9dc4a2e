// Verifies the event that the page shows, from what is displayed alone, and says of each step what came of it.

import { base64url, bytes, canonical, decoded, read, renderer, sha256, texts } from './entry.js';
import { compareWithMemory, remember, remembered } from './memory.js';
import { includes, leafHash } from './merkle.js';
import { checkpoint, proof } from './note.js';
import { checkSignature } from './signature.js';
import { addresses, fetched, isAllRight, run, tell } from './steps.js';

/** The heading and the moment above the facts say what the entry says. */
function* headlines(entry, render) {
  yield {
    member: 'kind',
    shown: document.querySelector('h1').textContent.trim(),
    expected: render.value(entry.kind, 'kind'),
  };
  yield {
    member: 'at',
    shown: document.querySelector('.lead time').textContent.trim(),
    expected: `${entry.at.slice(0, 10)} ${entry.at.slice(11, 19)} UTC`,
  };
}

function compareWords(entry, render) {
  const places = document.querySelectorAll('[data-leaf], [data-disclosure]');
  const shown = [...headlines(entry, render), ...[...places].flatMap(place => [...texts(place, '', render)])];
  const differing = shown.find(text => text.shown !== text.expected);
  return differing
    ? tell('words', 'differs', 'wrong', render.member(differing.member), differing.shown, differing.expected)
    : tell('words', 'right', 'right', render.amount(shown.length));
}

async function openTexts(entry, render) {
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

/** The note that the entry is proved to be under; null where there is none yet, or it cannot be had. */
async function findPlace(leaf, render) {
  let found;
  try {
    const answer = await fetched(addresses.proof);
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

await run(async () => {
  const render = renderer(await (await fetched(addresses.labels)).json());
  const [facts, rest] = document.querySelectorAll('[data-leaf]');
  const entry = { ...read(rest.firstElementChild), pub: read(facts.firstElementChild) };
  compareWords(entry, render);
  await openTexts(entry, render);
  const leaf = await leafHash(bytes(canonical(entry)));
  tell('entry', 'right', 'right', leaf);
  const place = await findPlace(leaf, render);
  if (place === null) return;

  const known = remembered();
  const signer = await checkSignature(place.note, known);
  await compareWithMemory(place.head, known, render.amount);
  if (isAllRight()) remember({ size: place.head.size, root: place.head.root, key: signer.line });
});
