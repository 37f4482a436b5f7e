import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { styleClasses } from '../../src/render/mathml-classes.ts';

const STYLES = readFileSync(new URL('../../src/styles/math.css', import.meta.url), 'utf8');

test.each([
  { style: { paddingLeft: '5.9776pt' }, out: ['tml-pl-2'] },
  { style: { paddingRight: '0em', 'padding-top': '0.9em' }, out: ['tml-pr-0', 'tml-pt-3'] },
  { style: { paddingLeft: '9em' }, out: ['tml-pl-4'] },
  { style: { paddingLeft: 'none' }, out: ['tml-pl-0'] },
  { style: { borderTop: '0.06em solid' }, out: ['tml-bt-solid'] },
  {
    style: { borderBottom: '0.15em double', borderLeft: '0.06em dashed' },
    out: ['tml-bb-double', 'tml-bl-dashed'],
  },
  { style: { border: '0.0667em solid #ff0000' }, out: ['tml-b-solid'] },
  { style: { padding: '3pt', width: '50%' }, out: ['tml-p-1', 'tml-half'] },
  { style: { 'math-depth': 0, fontWeight: 'bold' }, out: ['tml-flat', 'tml-bold'] },
  { style: { display: 'block math', position: 'absolute' }, out: [] },
])('styleClasses returns $out for $style', ({ style, out }) => {
  const classes = styleClasses(style);
  expect(classes).toEqual(out);
  for (const name of classes) expect(STYLES).toContain(`.${name} {`);
});
