/** Headers for the paths that a pattern fits. */
export type HeaderRule = { pattern: RegExp; headers: [name: string, value: string][] };

/** Reads a `_headers` file as static hosts do: a path with `*`, then its headers, indented. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (/^\S/.test(line)) {
      const parts = line
        .trim()
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      rules.push({ pattern: new RegExp(`^${parts.join('.*')}$`), headers: [] });
    } else {
      const [name = '', ...value] = line.trim().split(':');
      rules.at(-1)?.headers.push([name, value.join(':').trim()]);
    }
  }
  return rules;
}

/** The headers of all rules that fit a path, in their order. */
export function headersFor(rules: readonly HeaderRule[], path: string): HeaderRule['headers'] {
  return rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
}
