import { describe, expect, it } from 'vitest';
import { blockEnd, blockOpening } from '../../../../src/model/markdown/blocks/marker-lines.ts';

describe('blockOpening', () => {
  it.each([
    [':::info', 'info', null, ''],
    [':::success Done **now**', 'success', null, 'Done **now**'],
    ['::: tip', 'tip', null, ''],
    [':::tips', 'tip', null, ''],
    [':::danger[Careful]', 'danger', null, 'Careful'],
    [':::danger[Careful]{#id .wide}', 'danger', null, 'Careful'],
    [':::info [a] and [b]', 'info', null, '[a] and [b]'],
    [':::info 集合 {a, b}', 'info', null, '集合 {a, b}'],
    [String.raw`:::info $\frac{a}{b}$`, 'info', null, String.raw`$\frac{a}{b}$`],
    ['::: {.callout-note}', 'note', null, ''],
    ['::: {.callout-tip title="标题" collapse="true"}', 'tip', null, '标题'],
    ["::: {#a .callout-tip title='b c'}", 'tip', null, 'b c'],
    ['::: {.callout-tip} 标题', 'tip', null, '标题'],
    [':::spoiler 全文', null, 'closed', '全文'],
    [':::spoiler {state="open"} all', null, 'open', 'all'],
    [':::spoiler {open} all', null, 'open', 'all'],
    [':::spoiler open questions', null, 'closed', 'open questions'],
    ['::::details', null, 'closed', ''],
  ])('reads %s', (line, kind, fold, title) => {
    const marker = /^:+/.exec(line)?.[0];
    expect(blockOpening(line)).toEqual({ marker, rest: '', callout: { kind, fold }, title });
  });

  it('reads a tag, and returns what is after it', () => {
    const opening = { marker: 'aside', rest: '💡 a', callout: null, title: '' };
    expect(blockOpening('<aside class="b"> 💡 a')).toEqual(opening);
  });

  it.each(['a', ':::', ':: info', ':::unknown', '::: a : b', 'std:::info', '<aside>a</aside>'])(
    'returns null for %j',
    (line) => {
      expect(blockOpening(line)).toBeNull();
    },
  );
});

describe('blockEnd', () => {
  it.each([
    [':::', { marker: ':::', rest: '' }],
    ['  ::::  ', { marker: '::::', rest: '' }],
    ['a</aside>', { marker: 'aside', rest: 'a' }],
    ['</aside> a', null],
    ['::: info', null],
  ])('reads %j', (line, end) => {
    expect(blockEnd(line)).toEqual(end);
  });
});
