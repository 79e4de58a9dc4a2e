// Reads an entry of the log back from what a page shows, and renders each of its values again with the published labels.

const encoder = new TextEncoder();

/** Canonical JSON (RFC 8785) of values that come from JSON. */
export const canonical = value =>
  value === null || typeof value !== 'object' ? JSON.stringify(value)
  : Array.isArray(value) ? `[${value.map(canonical)}]`
  : `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`;

export const bytes = text => encoder.encode(text);

export const sha256 = async data => new Uint8Array(await crypto.subtle.digest('SHA-256', data));

export const base64url = data =>
  btoa(String.fromCharCode(...data)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The text of a base64url string in UTF-8. */
export const decoded = text =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0))
  );

/** The rows of an object as it is shown: name, element of the name, element of the value. */
const rows = list =>
  [...list.children].map(row => [row.firstElementChild.dataset.member, row.firstElementChild, row.lastElementChild]);

/** The JSON value that an element shows. */
export const read = shown => {
  const value = shown.getAttribute('value') ?? shown.getAttribute('datetime');
  switch (shown.dataset.json) {
    case 'object': return Object.fromEntries(rows(shown).map(([name, , cell]) => [name, read(cell.firstElementChild)]));
    case 'array': return [...shown.children].map(item => read(item.firstElementChild));
    case 'number': return Number(value);
    case 'boolean': return value === 'true';
    case 'null': return null;
    default: return value;
  }
};

/** How the portal writes values, by its published labels. */
export const renderer = labels => {
  const zero = labels.zero.charCodeAt(0);
  const digits = number => String(number).replace(/[0-9]/g, digit => String.fromCharCode(zero + Number(digit)));
  const amount = number => digits(String(number).replace(/\B(?=([0-9]{3})+$)/g, labels.thousands));
  const day = (year, month, number) =>
    labels.day
      .replace('{0}', number === 1 ? labels.firstDay : digits(number))
      .replace('{1}', labels.months[month - 1])
      .replace('{2}', digits(year));
  const words = (text, member) => {
    const label = labels.words[`value.${member}.${text}`] ?? labels.words[`kind.${text}`];
    const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    const moment = /^(\d{4}-\d\d-\d\d)T([\d:.]+)(?:Z|\+00:00)$/.exec(text);
    return label
      ?? (date ? day(...date.slice(1).map(Number)) : moment ? `${moment[1]} ${moment[2]} UTC` : text);
  };

  return {
    amount,
    member: name => labels.words[`member.${name}`] ?? name,
    value: (value, member) =>
      value === null || typeof value === 'object' ? labels.none
      : typeof value === 'boolean' ? (value ? labels.yes : labels.no)
      : typeof value === 'number' ? amount(value)
      : words(value, member),
  };
};

/** Every text that is shown beside a value, with what the labels make of that value. */
export function* texts(place, member, render) {
  const shown = place.firstElementChild;
  if (shown.tagName === 'DL')
    for (const [name, label, cell] of rows(shown)) {
      yield { member: name, shown: label.textContent, expected: render.member(name) };
      yield* texts(cell, name, render);
    }
  else if (shown.tagName === 'OL')
    for (const item of shown.children) yield* texts(item, member, render);
  else
    yield { member, shown: place.textContent.trim(), expected: render.value(read(shown), member) };
}
