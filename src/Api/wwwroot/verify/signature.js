// Says in the step about the signature whether a note is signed by the log, with the key that this browser knew or was led to.

import { isLed } from './memory.js';
import { keyInUse, signerOf } from './note.js';
import { addresses, tell } from './steps.js';

/** The signer; null where the step is not right. The first line of the note has to be the origin, with what may follow it. */
export async function checkSignature(note, known, suffix = '') {
  let signer;
  try {
    signer = await signerOf(note, [await keyInUse(addresses.log)]);
  } catch (fault) {
    console.error(fault);
    tell('signature', fault.name === 'NotSupportedError' ? 'unsupported' : 'unreadable', 'open');
    return null;
  }
  if (signer === null || !note.startsWith(`${signer.name}${suffix}\n`)) tell('signature', 'wrong', 'wrong');
  else if (known && !(await isLed(known.key, signer.line))) tell('signature', 'stranger', 'wrong');
  else if (tell('signature', 'right', 'right', signer.line)) return signer;
  return null;
}
