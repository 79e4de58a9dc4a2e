// Says of each step of a check what came of it, in the words that the page has for it.

const checks = document.getElementById('checks');

/** Where to fetch what the check needs. */
export const addresses = checks.dataset;

const outcomes = [];

export const fetched = async address => {
  const answer = await fetch(address, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
};

/** Standing is right, wrong, or open where nobody can tell. */
export function tell(step, result, standing, ...details) {
  const item = checks.querySelector(`[data-step=${step}]`);
  const words = item.querySelector(`[data-result=${result}]`).content.textContent;
  const shown = item.querySelector('.result');
  shown.textContent = details.reduce((text, detail, place) => text.replaceAll(`{${place}}`, () => detail), words);
  shown.hidden = false;
  item.dataset.standing = standing;
  outcomes.push(standing);
  return standing === 'right';
}

export const isAllRight = () => outcomes.every(standing => standing === 'right');

/** Does the check and says what all steps together come to: where it breaks off, not everything could be checked. */
export async function run(check) {
  try {
    await check();
  } catch (fault) {
    console.error(fault);
    outcomes.push('open');
  } finally {
    conclude();
  }
}

function conclude() {
  const verdict = document.getElementById('verdict');
  const standing = ['wrong', 'open'].find(kind => outcomes.includes(kind)) ?? 'right';
  verdict.textContent = verdict.dataset[standing];
  verdict.dataset.standing = standing;
  verdict.hidden = false;
}
