import fc from 'fast-check';

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

/** Documents of lines that begin and end in unusual ways. */
export const ofLines = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

/** Texts of the signs that Markdown knows. */
export const ofSigns = fc
  .array(
    fc.constantFrom(
      ...' \t\n#=->*+`~<!?/|:[]^()"\'1.2ab\\',
      ...['\n', '\n\n', '    ', '---', '===', '```', '~~~', '<!--', '-->', '<b>', '<div>'],
      ...['[a]:', '[^a]:', '> ', '- ', '1. ', '|-|', '|a|', '会议'],
    ),
    { maxLength: 25 },
  )
  .map((signs) => signs.join(''));
