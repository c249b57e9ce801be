/**
 * What mail and chat programs wrap round a text, taken off again. Each function leaves what it does
 * not know as it stands and takes time in proportion to the text, whatever that holds.
 */

/** Marks that nobody sees: zero-width ones, those of direction, soft hyphens. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const unseen = /[\s\p{Z}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const lineEnd = /\r\n?|[\n\u0085\u2028\u2029]/u;
/** What programs put before or after a quoted or framed line. */
const frames = new Set(' \t\u00a0>|*»│┃▌'.split(''));
/** Where quoted-printable (RFC 2045) breaks a long line, also once that is quoted. */
const softBreak = /=[ \t]?(?:\r\n?|\n)(?:[>|][ \t]?){0,20}/gu;

/** One run of signs: without line breaks, the marks of quoted lines, spaces, and all that is unseen. */
export function unbroken(text: string): string {
  return text.replace(softBreak, '').split(lineEnd).map(withoutFrame).join('').replace(unseen, '');
}

function withoutFrame(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && frames.has(line.charAt(from))) from += 1;
  while (to > from && frames.has(line.charAt(to - 1))) to -= 1;
  return line.slice(from, to);
}

/** "Bob> ", "J.B.> > ", "bob@x.example| ", ": ", "# ", "12: ": what quoting puts before a line. */
const nameOfLine =
  /^(?:[ \t]*[>|:#][ \t]?|[ \t]*[\p{L}\p{N}.@'_-]{1,40}(?: [\p{L}.'-]{1,20}){0,2}[>|:#][ \t]){1,9}/gmu;

/** A text without the names that mail programs put before the lines of whom they quote. */
export function withoutNamesOfLines(text: string): string {
  return text.replace(nameOfLine, '');
}

/**
 * Signs that look like those of a link as those of a link: full-width and joined letters, hyphens of
 * other kinds; without what nobody sees.
 */
export function plainSigns(text: string): string {
  const known = new Map<string, string>();
  // Sign by sign: as a whole, a long run of marks would take its length squared.
  return text.replace(/[^\0-\x7f]/gu, (sign) => {
    const plain = known.get(sign) ?? plainSign(sign);
    known.set(sign, plain);
    return plain;
  });
}

function plainSign(sign: string): string {
  return invisible.test(sign) ? '' : sign.normalize('NFKC').replace(/[\p{Pd}−]/u, '-');
}

/** The text with every wrapping that it shows taken off once. */
export function unwrapped(text: string): string {
  // Last what breaks lines: others may have written its line breaks in signs.
  const decoders = [
    withDecodedAddresses,
    unescaped,
    entitiesDecoded,
    percentDecoded,
    quotedPrintableDecoded,
    withoutTags,
    plainSigns,
  ];
  return decoders.reduce((layer, decoded) => decoded(layer), text);
}

function quotedPrintableDecoded(text: string): string {
  return text
    .replace(softBreak, '')
    .replace(/(?:=[0-9A-F]{2})+/gi, (signs) => utf8(signs.slice(1).split('='), signs));
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9A-F]{2})+/gi, (signs) => utf8(signs.slice(1).split('%'), signs));
}

/** Bytes in hexadecimal as text; what is no UTF-8 stays as it stands, but for its ASCII. */
function utf8(bytes: readonly string[], asItStands: string): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte}`).join(''));
  } catch {
    const sign = asItStands.charAt(0);
    return bytes
      .map((byte) => (byte < '8' ? String.fromCharCode(parseInt(byte, 16)) : `${sign}${byte}`))
      .join('');
  }
}

/** The entities of HTML that may stand in or beside an address. */
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", num: '#', sol: '/', bsol: '\\' },
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwj: '', zwnj: '', lrm: '', rlm: '' },
  ...{ zerowidthspace: '', nobreak: '', tab: ' ', newline: '\n', percnt: '%', equals: '=' },
  ...{ lowbar: '_', underbar: '_', hyphen: '-', dash: '-', colon: ':', quest: '?', excl: '!' },
};

function entitiesDecoded(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,14});/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? entity;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

/** Escapes of JSON and JavaScript, `\/` and `\u002f`, and of Markdown, `\_`. */
function unescaped(text: string): string {
  return text
    .replace(/\\(?:u([\da-f]{4})|x([\da-f]{2}))/gi, (_, four?: string, two?: string) =>
      String.fromCharCode(parseInt(four ?? two ?? '', 16)),
    )
    .replace(/\\(?:[nr]|\r?\n)/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\([\p{P}\p{S}])/gu, '$1');
}

/** Tags that may stand within a shown address. `<https://…>` is none of them. */
const tags =
  /<\/?(?:wbr|br|b|i|u|em|strong|span|font|mark|code|p|div|td|tr)(?:[\s/][^<>]{0,300})?>/gi;

function withoutTags(text: string): string {
  return text.replace(tags, '');
}

/** Proofpoint's kind that does without percent signs: `_` for `/`, `-23` for `#`. */
const proofpoint = /\/v2\/url\?u=([^&"'<>()[\]]{1,40000})/gi;
/** An address in base64, as link checkers pass it on: it begins with "http". */
const base64Address = /aHR0c[\w+/=-]{20,40000}/g;
/** A part of a saved mail in base64, from its heading on. */
const base64Part =
  /content-transfer-encoding:[ \t]*base64\b[^]{0,2000}?\n[ \t]*\r?\n([\w+/=\s]{20,2000000})/gi;
/** Addresses in a code of their own that are looked at. */
const maxCoded = 8;

/** The text, and after it each address that it holds in a code of its own. */
function withDecodedAddresses(text: string): string {
  const coded = firstMatches(text, proofpoint, maxCoded);
  const inBase64 = firstMatches(text, base64Address, maxCoded);
  const mailed = firstMatches(text, base64Part, maxCoded);
  const found = [
    ...coded.map(([, code = '']) => proofpointDecoded(code)),
    ...inBase64.map(([code]) => base64Decoded(code)),
    ...mailed.map(([, code = '']) => fromUtf8(base64Decoded(code.replace(/\s+/g, '')))),
  ];
  return found.length === 0 ? text : [text, ...found].join('\n');
}

function proofpointDecoded(code: string): string {
  return code
    .replaceAll('_', '/')
    .replace(/(?:-[0-9A-F]{2})+/gi, (signs) => utf8(signs.slice(1).split('-'), signs));
}

function base64Decoded(code: string): string {
  const letters = code.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  try {
    return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
  } catch {
    return '';
  }
}

/** Bytes, one a sign, as the text that they are in UTF-8. */
function fromUtf8(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}

/** The first matches of a pattern, no more than asked for: a hostile text has millions. */
export function firstMatches(
  text: string,
  pattern: RegExp,
  max: number,
): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    matches.push(match);
    if (matches.length >= max) break;
  }
  return matches;
}
