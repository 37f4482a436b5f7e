import { describe, expect, it } from 'vitest';
import { breakText } from '../../src/cards/break-text.ts';

describe('where a line may end', () => {
  it.each([
    ['at spaces', 'Direct Timer and IPIs', ['Direct ', 'Timer ', 'and ', 'IPIs']],
    ['between Han characters', '网络剪枝', ['网', '络', '剪', '枝']],
    ['between Han and Latin text', '用IOMMU隔离', ['用', 'IOMMU', '隔', '离']],
    ['not before closing punctuation', '慢。快，', ['慢。', '快，']],
    ['not after opening punctuation', '叫（剪枝）的', ['叫', '（剪', '枝）', '的']],
    ['not before a dot between parts', 'a · 排序。 · b', ['a · ', '排', '序。 · ', 'b']],
    ['not inside a shortened word', 'don’t stop', ['don’t ', 'stop']],
    ['not at a space that forbids it', '25\u00A0January – 2', ['25\u00A0January – ', '2']],
    ['not inside a hyphened word', 'C-LSTM: SR-IOV?', ['C-LSTM: ', 'SR-IOV?']],
    ['not between a character and its marks', 'か\u3099き', ['か\u3099', 'き']],
  ])('is %s', (_, text, pieces) => {
    expect(breakText(text)).toEqual(pieces);
  });

  it('is nowhere in an empty text', () => {
    expect(breakText(' \n\t ')).toEqual([]);
  });

  it('loses control characters, and nothing else but white space', () => {
    const text = '  “引号”、（括号）。\u0007\u202E ……！ 𠮷野家 🐛👩‍💻 x’ ’’ ';
    expect(breakText(text).join('')).toBe('“引号”、（括号）。 ……！ 𠮷野家 🐛👩‍💻 x’ ’’');
  });
});
