/** A BibTeX entry in the notes, with its fields by lower-case names, without braces. */
export type BibtexEntry = { source: string; fields: ReadonlyMap<string, string>; offset: number };

/** Reads the BibTeX entries in a block of code. `offset` counts the lines before an entry. */
export function bibtexEntries(code: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let offset = 0;
  for (let from = 0; ;) {
    START.lastIndex = from;
    const start = START.exec(code);
    if (start === null) return entries;
    const end = closingBrace(code, START.lastIndex);
    if (end === null) return entries;
    offset += linesIn(code.slice(from, start.index));
    entries.push({
      source: code.slice(start.index, end + 1),
      fields: new Map(fieldsOf(code.slice(START.lastIndex, end))),
      offset,
    });
    offset += linesIn(code.slice(start.index, end + 1));
    from = end + 1;
  }
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function* fieldsOf(body: string): Generator<[name: string, value: string]> {
  FIELD.lastIndex = 0;
  for (let field = FIELD.exec(body); field !== null; field = FIELD.exec(body)) {
    const [, name = '', opening = ''] = field;
    const start = FIELD.lastIndex;
    const end = opening === '{' ? closingBrace(body, start) : valueEnd(body, start, opening);
    if (end === null) return;
    yield [name.toLowerCase(), plainValue(body.slice(start - (opening === '' ? 1 : 0), end))];
    FIELD.lastIndex = end;
  }
}

/** Returns the position of the brace that closes one before `from`; null if there is no such brace. */
function closingBrace(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function valueEnd(text: string, from: number, opening: string): number {
  const end =
    opening === '"' ? text.indexOf('"', from) : text.slice(from).search(/[,\s]|$/u) + from;
  return end < 0 ? text.length : end;
}

/** Removes braces and the marks before special characters. */
function plainValue(value: string): string {
  return value
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const START =
  /@(?:inproceedings|article|misc|conference|proceedings|techreport|phdthesis|mastersthesis|book|incollection|unpublished|online)\s*\{/giu;
const FIELD = /(?<![A-Za-z])([A-Za-z]{1,30})\s*=\s*(?:(["{])|(?=[\w]))/gu;
