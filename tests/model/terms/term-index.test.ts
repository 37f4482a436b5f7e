import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type IndexedSection, termIndex } from '../../../src/model/terms/term-index.ts';
import { termKey } from '../../../src/model/terms/term-key.ts';
import { NO_TERM_LIST, readTermList } from '../../../src/model/terms/term-list.ts';
import { sectionTerms } from '../../../src/model/terms/text-terms.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

const ROOT = new URL('../../../', import.meta.url);
const expected = JSON.parse(
  readFileSync(new URL('tests/fixtures/queries/terms.json', ROOT), 'utf8'),
) as Record<string, string[]>;
/** What the project's own notes say about their terms. */
const OWN_LIST = readTermList(readFileSync(new URL('notes/terms.json', ROOT), 'utf8')).value.list;

describe('termIndex, compared with lists that were made by hand,', () => {
  it.each([
    { name: 'meetings', file: 'notes/会议笔记.md', recall: 0.89, precision: 0.75 },
    { name: 'meetings', file: 'notes/会议笔记.md', list: OWN_LIST, recall: 0.97, precision: 0.96 },
    { name: 'storage', file: 'tests/fixtures/queries/storage.md', recall: 0.9, precision: 0.88 },
    { name: 'robots', file: 'tests/fixtures/queries/robots.md', recall: 0.82, precision: 0.92 },
  ])(
    'finds most terms of the notebook of $name and few others',
    ({ name, file, list, ...least }) => {
      const { pages } = notebookOf(readFileSync(new URL(file, ROOT), 'utf8'));
      const sections = pages.flatMap(({ rendered: { outline } }) => [
        section('', outline.introduction),
        ...outline.sections.map(({ heading, text, level }) => {
          return section(heading, text, { isTopic: level === 1 });
        }),
      ]);
      const wanted = new Set(expected[name]?.map(termKey));
      const entries = termIndex(sections, list);
      const terms = entries.filter(({ kind }) => kind === 'term');
      const keys = terms.map(({ term, variants }) => [term, ...variants].map(termKey));
      const right = keys.filter((names) => names.some((each) => wanted.has(each)));
      const headings = [
        ...entries.filter(({ kind }) => kind === 'heading').map(({ term }) => term),
        ...entries.flatMap(({ nested }) => nested.map((at) => sections[at]?.heading ?? '')),
      ].map(termKey);
      const found = [...wanted].filter(
        (key) => keys.flat().includes(key) || headings.some((heading) => heading.startsWith(key)),
      );
      expect(found.length / wanted.size).toBeGreaterThanOrEqual(least.recall);
      expect(right.length / terms.length).toBeGreaterThanOrEqual(least.precision);
    },
  );
});

describe('termIndex', () => {
  it('lists the sections that mention a term, and marks those that have it in the heading', () => {
    const sections = [section('Optane', 'x'), section('AEP', '用 Optane 的'), section('Quiet', '')];
    const entry = termIndex(sections).find(({ term }) => term === 'Optane');
    expect(entry?.places).toEqual([
      { section: 0, main: true },
      { section: 1, main: false },
    ]);
  });

  it('gathers spellings, slips and names that brackets join', () => {
    const sections = [
      section('Quantization', '布隆过滤器（Bloom filter）'),
      section('Quatization', 'two VMs and a VM'),
      section('Quantization of nets', 'VM'),
    ];
    const variants = Object.fromEntries(
      termIndex(sections).map((entry) => [entry.term, entry.variants]),
    );
    expect(variants).toMatchObject({
      Quantization: ['Quatization'],
      布隆过滤器: ['Bloom filter'],
      VM: [],
    });
  });

  it('nests headings that begin with a term below it, and lists other topics on their own', () => {
    const sections = [
      section('IOMMU', ''),
      section('IOMMU of a board', ''),
      section('How to copy files', ''),
      section('Conclusion', ''),
    ];
    expect(termIndex(sections).map(({ term, kind, nested }) => [term, kind, nested])).toEqual([
      ['How to copy files', 'heading', []],
      ['IOMMU', 'term', [1]],
    ]);
  });

  it('adds, joins and hides what a list says', () => {
    const sections = [
      section('Fork Boot', 'warm boot'),
      section('剪枝', 'DCGM'),
      section('x', 'pruning'),
    ];
    const list = { add: ['Warm Boot'], join: [['剪枝', 'pruning']], hide: ['DCGM', 'Fork Boot'] };
    const entries = termIndex(sections, { ...NO_TERM_LIST, ...list });
    expect(entries.map(({ term }) => term)).toEqual(expect.arrayContaining(['Warm Boot', '剪枝']));
    expect(entries.map(({ term }) => term)).not.toContain('DCGM');
    expect(entries.map(({ term }) => term)).not.toContain('Fork Boot');
    const joined = entries.find(({ term }) => term === '剪枝');
    expect(joined?.variants).toEqual(['pruning']);
    expect(joined?.places.map(({ section: at }) => at)).toEqual([1, 2]);
  });

  it('leaves out terms that only occur in a longer term, and misspelled common words', () => {
    const terms = termIndex([section('热迁移', '热迁移'), section('New Thrends', '')]);
    expect(terms.map(({ term }) => term)).toEqual(['New Thrends', '热迁移']);
  });

  it('sorts by letters and pinyin, with other characters last', () => {
    const headings = ['索引', 'gVisor', '3D 打印', '剪枝', 'DCGM', '!!', 'Ångström'];
    expect(
      termIndex(headings.map((heading) => section(heading, ''))).map(
        ({ letter, term }) => `${letter} ${term}`,
      ),
    ).toEqual(['a Ångström', 'd DCGM', 'g gVisor', 'j 剪枝', 's 索引', '0 3D 打印', '0 !!']);
  });
});

function section(
  heading: string,
  text: string,
  { isTopic = true }: { isTopic?: boolean } = {},
): IndexedSection {
  return { heading, text, isTopic, terms: sectionTerms({ heading, text }) };
}
