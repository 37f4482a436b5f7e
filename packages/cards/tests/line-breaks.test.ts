import { describe, expect, it } from 'vitest';
import { splitAtLineBreaks } from '../src/line-breaks.ts';

describe('splitAtLineBreaks', () => {
  it.each([
    ['splits at spaces', 'Direct Timer and IPIs', ['Direct ', 'Timer ', 'and ', 'IPIs']],
    ['splits between Han characters', '网络剪枝', ['网', '络', '剪', '枝']],
    ['splits between Han and Latin text', '用IOMMU隔离', ['用', 'IOMMU', '隔', '离']],
    ['doesn’t split before closing punctuation', '慢。快，', ['慢。', '快，']],
    ['doesn’t split after opening punctuation', '叫（剪枝）的', ['叫', '（剪', '枝）', '的']],
    ['doesn’t split before a middle dot', 'a · 排序。 · b', ['a · ', '排', '序。 · ', 'b']],
    ['doesn’t split at an apostrophe', 'don’t stop', ['don’t ', 'stop']],
    ['doesn’t split at a no-break space', '25\u00A0January – 2', ['25\u00A0January – ', '2']],
    ['doesn’t split at a hyphen', 'C-LSTM: SR-IOV?', ['C-LSTM: ', 'SR-IOV?']],
    ['doesn’t split before a combining mark', 'か\u3099き', ['か\u3099', 'き']],
    ['returns no piece for blank text', ' \n\t ', []],
  ])('%s', (_, text, pieces) => {
    expect(splitAtLineBreaks(text)).toEqual(pieces);
  });

  it('removes control characters, and changes nothing else but white space', () => {
    const text = '  “引号”、（括号）。\u0007\u202E ……！ 𠮷野家 🐛👩‍💻 x’ ’’ ';
    expect(splitAtLineBreaks(text).join('')).toBe('“引号”、（括号）。 ……！ 𠮷野家 🐛👩‍💻 x’ ’’');
  });
});
