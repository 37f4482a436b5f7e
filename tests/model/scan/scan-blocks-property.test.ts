import fc from 'fast-check';
import { test } from 'vitest';
import { expectAgreement } from './scan-agreement.ts';

// Two line starts in a row open nested containers. Tabs and spaces produce indents of every width.
const STARTS = [
  ...['', '', '', ' ', '  ', '   ', '    ', '     ', '        ', '\t', ' \t'],
  ...['>', '> ', '>> ', '  > ', '>\t', '-', '- ', '-   ', '-     ', '-\t', ' - ', '* ', '+ '],
  ...['1. ', '1) ', '2. ', '10. ', '1.\t', '[^a]: ', '[^1]:'],
];

const BODIES = [
  ...[
    '',
    '',
    '# a',
    '## 会议 ##',
    '#',
    '#x',
    '##标题',
    '###x ##',
    '##*b*',
    '##-',
    '##\u3000a',
    '#\u00a0 \u3000a ##',
    '##\u3000##',
    '# a # b',
    '###### z',
    '####### z',
  ],
  ...['===', '=', '== ', '= =', '---', '--', '-', '- - -', '***', '* * *', '___'],
  ...[
    'a',
    '会议记录',
    'a  ',
    '\\',
    '2. x',
    '10) y',
    '[x]',
    '- [ ] t',
    '\u3000',
    '\u00a0',
    '\f',
    '\0',
  ],
  ...['```', '````', '```js', '``` a`b', '~~~', '~~~ a`', '`a'],
  ...[
    '<div>',
    '</div>',
    '<div/>',
    '<div/x',
    '<!-- x',
    '-->',
    '<!-- a -->',
    '<?php',
    '?>',
    '<!X',
    '>',
  ],
  ...['<![CDATA[', ']]>', ']]]>', '<script>', '</script>', '<pre/>', '<b>', '</b> ', '<b>c', '<b'],
  ...['<b a="c" d=e>', '<a href="x', 'x"> y', '<K>', '<b a=b=c>', "<b a='b'c>"],
  ...['| a | b |', '|---|---|', '|a', '|-', '|', '||', ':-', ':-:|-', 'a | b', '- | -', '--|--'],
  ...['| a \\| b |', '|:-:|', '-|'],
  ...['[a]: b', '[a]:', '[A b]: <x y> "t"', "[c]: d 't", "e'", '"t"', '(t)', '(t', '[d]: e (f)'],
  ...['[e', 'f]: g', '[g]: h i', '[h]: <b', '[\\]]: x', '[]: x', '[ ]: x', '[i]: (b', '[j]: b)'],
  ...['[t\tu]: v', '[k]: \0', '[^1]: x', '[^a b]: x', '[^]: x'],
];

const line = fc
  .tuple(
    fc.array(fc.constantFrom(...STARTS), { maxLength: 3 }),
    fc.constantFrom(...BODIES),
    fc.constantFrom('', '', '', ' ', '\t'),
  )
  .map(([starts, body, end]) => starts.join('') + body + end);

const ofLines = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

const ofSigns = fc
  .array(
    fc.constantFrom(
      ...' \t\n#=->*+`~<!?/|:[]^()"\'1.2ab\\',
      ...['\n', '\n\n', '    ', '---', '===', '```', '~~~', '<!--', '-->', '<b>', '<div>'],
      ...['[a]:', '[^a]:', '> ', '- ', '1. ', '|-|', '|a|', '会议'],
    ),
    { maxLength: 25 },
  )
  .map((signs) => signs.join(''));

const options = { seed: 20200311, numRuns: 2000 };

// Many runs take longer than the default timeout on a busy machine.
const patient = { timeout: 30_000 };

test('scanBlocks agrees with the parser on any mix of lines', patient, () => {
  fc.assert(fc.property(ofLines, expectAgreement), options);
});

test('scanBlocks agrees with the parser on any mix of characters', patient, () => {
  fc.assert(fc.property(ofSigns, expectAgreement), options);
});
