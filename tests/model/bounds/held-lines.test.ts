import { describe, expect, it } from 'vitest';
import { HeldLines } from '../../../src/model/bounds/held-lines.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import type { HeldText } from '../../../src/model/scan/scan.ts';

const held = (...lines: HeldText['lines']): HeldText => ({ reason: 'markup', lines });

describe('HeldLines', () => {
  it('replaces the ends of lines and keeps all positions', () => {
    const { source } = new HeldLines('a\n> *b*\n##c\n', [
      held({ line: 2, length: 3 }, { line: 3, length: 1 }),
    ]);
    expect(source).toBe('a\n> \ud800\ud800\ud800\n## \n');
  });

  it('puts the texts back in reading order', () => {
    const lines = new HeldLines('a\n\n> *b*\n> *c*\n\n*d*\n', [
      held({ line: 6, length: 3 }),
      held({ line: 3, length: 3 }, { line: 4, length: 3 }),
    ]);
    const tree = parseMarkdown(lines.source);
    expect(lines.isWholeIn(tree)).toBe(true);
    lines.restore(tree);
    expect(tree.children).toMatchObject([
      { children: [{ value: 'a' }] },
      { children: [{ children: [{ value: '*b*\n*c*' }] }] },
      { children: [{ type: 'text', value: '*d*' }] },
    ]);
  });

  it('counts the longer of two parts of a line', () => {
    const parts = [held({ line: 1, length: 1 }), held({ line: 1, length: 3 })];
    expect(new HeldLines('> a', parts).source).toBe('\ud800\ud800\ud800');
  });

  it('notices that a text is not in the tree', () => {
    const lines = new HeldLines('```\na\n```\n', [held({ line: 2, length: 1 })]);
    expect(lines.isWholeIn(parseMarkdown(lines.source))).toBe(false);
  });

  it('leaves Markdown alone if nothing is held', () => {
    const lines = new HeldLines('*a*\n', []);
    expect(lines.source).toBe('*a*\n');
    expect(lines.isWholeIn(parseMarkdown('*a*\n'))).toBe(true);
  });
});
