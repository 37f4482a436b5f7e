import { describe, expect, it } from 'vitest';
import { knownPieces } from '../../../../src/search/query/vocabulary/known-pieces.ts';
import { memoryIndex } from '../../../support/search/memory-index.ts';
import { searchSection } from '../../../support/search/search-section.ts';

const { lookup } = memoryIndex([
  searchSection({ heading: '应用启动', text: '启动速度太慢，嵌套虚拟化的性能，gpu 空闲' }),
]);
const lexicon = { synonyms: new Map([['量化', ['quantization']]]) };

describe('knownPieces', () => {
  it.each([
    { why: 'the longest runs that occur', text: '嵌套虚拟化启动慢吗', out: ['嵌套虚拟化', '启动'] },
    { why: 'no words of a question', text: '启动的性能怎么样', out: ['启动', '性能'] },
    { why: 'words in both scripts', text: 'gpu启动慢', out: ['gpu', '启动'] },
    { why: 'words of a compound', text: 'gpu-docker', out: ['gpu', 'docker'] },
    { why: 'other names of terms', text: '量化启动', out: ['量化', '启动'] },
    { why: 'no single characters', text: '慢启', out: [] },
    { why: 'nothing of a single word', text: 'docker', out: [] },
  ])('returns $why: $text', async ({ text, out }) => {
    expect(await knownPieces(text, { lookup, lexicon })).toEqual(out);
  });

  it('takes little time for a long text', async () => {
    const pieces = await knownPieces('启动慢'.repeat(5000), { lookup, lexicon });
    expect(pieces).toEqual(['启动']);
  });
});
