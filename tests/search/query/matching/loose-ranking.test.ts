import { describe, expect, it } from 'vitest';
import { scanSections } from '../../../../src/search/build/scan-sections.ts';
import { createLexicon } from '../../../../src/search/query/vocabulary/lexicon.ts';
import { rankLoosely } from '../../../../src/search/query/matching/loose-ranking.ts';
import { planQuery } from '../../../../src/search/query/matching/plan.ts';
import { parseQuery } from '../../../../src/search/query/query.ts';
import { matchTerms } from '../../../../src/search/query/matching/rank.ts';
import type { SearchSection } from '../../../../src/search/shared/types.ts';
import { memoryIndex } from '../../../support/search/memory-index.ts';
import { searchSection } from '../../../support/search/search-section.ts';

const sections: Record<string, SearchSection> = {
  boot: searchSection({ day: '2020-03-11', heading: '启动速度', text: '容器很慢' }),
  vm: searchSection({ day: '2020-03-11', heading: '虚拟机', text: 'what a vm' }),
  disk: searchSection({ day: '2020-04-15', heading: 'Disk', text: 'optane', hasFigure: true }),
};
const names = Object.keys(sections);
const all = Object.values(sections);

async function rank(typed: string) {
  const query = parseQuery(typed);
  const index = memoryIndex(all);
  const lexicon = createLexicon(scanSections(all).vocabulary);
  const matches = await matchTerms(planQuery(query, lexicon), index);
  const { ranked, scope, missing, kept } = await rankLoosely({ query, matches, lexicon }, index);
  return { ranked: ranked.map((section) => names[section]), scope, missing, kept };
}

describe('rankLoosely', () => {
  it.each([
    {
      why: 'leaves out a word that occurs nowhere',
      typed: 'optane docker',
      out: { ranked: ['disk'], scope: 'section', missing: ['docker'], kept: ['optane'] },
    },
    {
      why: 'splits Han text into words that occur',
      typed: '容器启动慢吗',
      out: {
        ranked: ['boot'],
        scope: 'section',
        missing: ['容器启动慢吗'],
        kept: ['容器', '启动'],
      },
    },
    {
      why: 'finds these words in one session',
      typed: '容器虚拟机',
      out: {
        ranked: ['vm', 'boot'],
        scope: 'session',
        missing: ['容器虚拟机'],
        kept: ['容器', '虚拟机'],
      },
    },
    {
      why: 'finds some of the words if they are never together',
      typed: '容器 optane',
      out: { ranked: ['disk', 'boot'], scope: 'parts', missing: [], kept: ['容器', 'optane'] },
    },
    {
      why: 'leaves out a time in which the words do not occur',
      typed: 'optane 2020-03',
      out: { ranked: ['disk'], scope: 'parts', missing: ['2020-03'], kept: ['optane'] },
    },
    {
      why: 'leaves out the words of a question',
      typed: 'what is optane',
      out: { ranked: ['disk'], scope: 'section', missing: [], kept: ['optane'] },
    },
    {
      why: 'keeps filters',
      typed: '容器 docker has:image',
      out: { ranked: [], scope: 'section', missing: ['docker'], kept: ['容器'] },
    },
    {
      why: 'keeps excluded words out',
      typed: '容器 docker -启动',
      out: { ranked: [], scope: 'section', missing: ['docker'], kept: ['容器'] },
    },
    {
      why: 'finds the sessions near a day without one',
      typed: '2020/4/10',
      out: { ranked: ['disk', 'boot', 'vm'], scope: 'near', missing: ['2020/4/10'], kept: [] },
    },
    {
      why: 'does not split quoted text',
      typed: '"容器启动慢"',
      out: { ranked: [], scope: 'near', missing: ['容器启动慢'], kept: [] },
    },
    {
      why: 'finds nothing for nonsense',
      typed: 'zzqx',
      out: { ranked: [], scope: 'near', missing: ['zzqx'], kept: [] },
    },
  ])('$why: $typed', async ({ typed, out }) => {
    expect(await rank(typed)).toEqual(out);
  });
});
