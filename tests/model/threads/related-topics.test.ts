import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termIndex } from '../../../src/model/terms/term-index.ts';
import { sectionTerms } from '../../../src/model/terms/text-terms.ts';
import { conceptsOf } from '../../../src/model/threads/concepts.ts';
import { relatedTopics } from '../../../src/model/threads/related-topics.ts';
import { sectionMentions } from '../../../src/model/threads/section-mentions.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

const ROOT = new URL('../../../', import.meta.url);
const expected = JSON.parse(
  readFileSync(new URL('tests/fixtures/queries/threads.json', ROOT), 'utf8'),
) as Record<string, { wanted: Pair[]; fair: Pair[] }>;

/** The beginnings of two topics, each after the day of its session. */
type Pair = readonly [string, string];

describe('relatedTopics, compared with lists that were made by hand,', () => {
  it.each([
    { name: 'meetings', file: 'notes/会议笔记.md', recall: 1 },
    { name: 'storage', file: 'tests/fixtures/queries/storage.md', recall: 0.66 },
    { name: 'robots', file: 'tests/fixtures/queries/robots.md', recall: 1 },
  ])('links the topics of $name that belong together and no others', ({ name, file, recall }) => {
    const { wanted = [], fair = [] } = expected[name] ?? {};
    const found = linkedPairs(readFileSync(new URL(file, ROOT), 'utf8'));
    const right = [...wanted, ...fair];
    expect(found.filter((pair) => !right.some((each) => isSame(each, pair)))).toEqual([]);
    const recalled = wanted.filter((each) => found.some((pair) => isSame(each, pair)));
    expect(recalled.length / wanted.length).toBeGreaterThanOrEqual(recall);
  });
});

describe('relatedTopics', () => {
  it('links topics that share a rare term, also in two languages', () => {
    const pairs = linkedPairs(
      '## 2020/3/11\n\n### 网络剪枝\n\n- 剪枝率\n\n## 2020/3/25\n\n### Pruning of networks\n\nWe prune.\n',
    );
    expect(pairs).toEqual([
      ['2020-03-11 网络剪枝', '2020-03-25 Pruning of networks'],
      ['2020-03-25 Pruning of networks', '2020-03-11 网络剪枝'],
    ]);
  });

  it.each(['Performance', 'Conclusion', 'Motivation', '实验', '结论', '总之'])(
    'never links by %s',
    (word) => {
      const session = (day: number) => `## 2020/3/${day}\n\n### ${word}\n\n${word} · ${word}\n\n`;
      expect(linkedPairs(session(11) + session(25))).toEqual([]);
    },
  );

  it('does not link topics of one session, or by a passing mention', () => {
    const text = 'We may try that with an IPI if there is time left';
    expect(linkedPairs('## 2020/3/11\n\n### IOMMU\n\n### IOMMU again\n')).toEqual([]);
    expect(
      linkedPairs(`## 2020/3/11\n\n### A\n\n${text}\n\n## 2020/3/25\n\n### B\n\n${text}\n`),
    ).toEqual([]);
  });

  it('does not link by a term that many topics share', () => {
    const sessions = Array.from(
      { length: 50 },
      (_, at) => `## ${2000 + at}/3/1\n\n### Raft ${at}\n`,
    );
    expect(linkedPairs(sessions.join('\n'))).toEqual([]);
  });
});

function linkedPairs(text: string): Pair[] {
  const { pages } = notebookOf(text);
  const sections = pages.flatMap(({ id, rendered: { outline } }) =>
    outline.sections.map(({ heading, text, level }) => {
      const terms = sectionTerms({ heading, text });
      return { id, heading, text, isTopic: level === 1, terms };
    }),
  );
  const concepts = conceptsOf(termIndex(sections));
  const mentions = sectionMentions(sections, concepts);
  const starts = sections.flatMap(({ isTopic }, at) => (isTopic ? [at] : []));
  const topics = starts.map((start, at) => ({
    session: pages.findIndex(({ id }) => id === sections[start]?.id),
    sections: mentions.slice(start, starts[at + 1]),
  }));
  const nameOf = (topic: number) => {
    const { id, heading } = sections[starts[topic] ?? -1] ?? {};
    return `${id} ${heading}`;
  };
  return relatedTopics(topics, concepts).flatMap((related, from) =>
    related.map(({ topic }): Pair => [nameOf(from), nameOf(topic)]),
  );
}

function isSame([one, other]: Pair, [from, to]: Pair): boolean {
  const isThis = from.startsWith(one) && to.startsWith(other);
  return isThis || (from.startsWith(other) && to.startsWith(one));
}
