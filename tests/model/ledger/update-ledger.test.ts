import { describe, expect, it } from 'vitest';
import { readLedger, writeLedger } from '../../../src/model/ledger/ledger-file.ts';
import { type Anchored, anchored } from '../../support/notes/anchored.ts';

const TLB = 'The IOTLB keeps translations of the IOMMU near the device.';
const CUT = '先训练再剪枝，最后微调，精度只降了一点。';
const ASK = 'Who measures the cold start of the functions next week?';

type Edit = {
  what: string;
  before: string;
  after: string;
  landings: Record<string, string | null>;
  changed: string[][];
  lost?: string[];
};

const EDITS: Edit[] = [
  {
    what: 'a heading was renamed',
    before: `## 2020/3/11\n\n### IOTLB\n\n${TLB}\n`,
    after: `## 2020/3/11\n\n### The translation cache\n\n${TLB}\n`,
    landings: { '2020-03-11#iotlb': TLB, '2020-03-11#the-translation-cache': TLB },
    changed: [['renamed', '2020-03-11#iotlb', '2020-03-11#the-translation-cache']],
  },
  {
    what: 'a heading was renamed and its text continued',
    before: `## 2020/3/11\n\n### IOTLB\n\n${TLB}\n`,
    after: `## 2020/3/11\n\n### 地址转换\n\n${TLB} ${ASK}\n`,
    landings: { '2020-03-11#iotlb': `${TLB} ${ASK}` },
    changed: [['renamed', '2020-03-11#iotlb', '2020-03-11#di-zhi-zhuan-huan']],
  },
  {
    what: 'the punctuation of a heading was changed',
    before: `## 2020/3/11\n\n### IOTLB\n\n${TLB}\n`,
    after: `## 2020/3/11\n\n### IOTLB：\n\n${ASK}\n`,
    landings: { '2020-03-11#iotlb': ASK },
    changed: [],
  },
  {
    what: 'an empty heading was renamed',
    before: '## 2020/3/11\n\n### 计划\n\n### 讨论\n',
    after: '## 2020/3/11\n\n### 计划\n\n### 其他\n',
    landings: { '2020-03-11#tao-lun': '' },
    changed: [['renamed', '2020-03-11#tao-lun', '2020-03-11#qi-ta']],
  },
  {
    what: 'a section of one screenshot was renamed',
    before: '## 2020/3/11\n\n### A\n\n![](a.png)\n\n### B\n\n![](b.png)\n',
    after: '## 2020/3/11\n\n### 甲\n\n![](b.png)\n\n### 乙\n\n![](a.png)\n',
    landings: {},
    changed: [
      ['renamed', '2020-03-11#a', '2020-03-11#yi'],
      ['renamed', '2020-03-11#b', '2020-03-11#jia'],
    ],
  },
  {
    what: 'two headings with the same text were swapped',
    before: `## 2020/3/11\n\n### Results\n\n${TLB}\n\n### Results\n\n${CUT}\n`,
    after: `## 2020/3/11\n\n### Results\n\n${CUT}\n\n### Results\n\n${TLB}\n`,
    landings: { '2020-03-11#results': TLB, '2020-03-11#results-2': CUT },
    changed: [],
  },
  {
    what: 'an equal heading was added above',
    before: `## 2020/3/11\n\n### Results\n\n${TLB}\n`,
    after: `## 2020/3/11\n\n### Results\n\n${CUT}\n\n### Results\n\n${TLB}\n`,
    landings: { '2020-03-11#results': TLB, '2020-03-11#results-2': CUT },
    changed: [],
  },
  {
    what: 'an equal heading was added above, in another topic',
    before: `## 2020/3/11\n\n### B\n\n#### Results\n\n${TLB}\n`,
    after: `## 2020/3/11\n\n### A\n\n#### Results\n\n${CUT}\n\n### B\n\n#### Results\n\n${TLB}\n`,
    landings: { '2020-03-11#results': TLB, '2020-03-11#a-results': CUT },
    changed: [],
  },
  {
    what: 'a heading was renamed and a new one took its old words',
    before: `## 2020/3/11\n\n### 讨论\n\n${TLB}\n`,
    after: `## 2020/3/11\n\n### 讨论 IOTLB\n\n${TLB}\n\n### 讨论\n\n${CUT}\n`,
    landings: { '2020-03-11#tao-lun': TLB, '2020-03-11#tao-lun-2': CUT },
    changed: [['renamed', '2020-03-11#tao-lun', '2020-03-11#tao-lun-iotlb']],
  },
  {
    what: 'two headings were swapped over their texts',
    before: `## 2020/3/11\n\n### A\n\n${TLB}\n\n### B\n\n${CUT}\n`,
    after: `## 2020/3/11\n\n### B\n\n${TLB}\n\n### A\n\n${CUT}\n`,
    landings: { '2020-03-11#a': CUT, '2020-03-11#b': TLB },
    changed: [],
  },
  {
    what: 'a section moved to another session',
    before: `## 2020/3/18\n\n### B\n\n${CUT}\n\n## 2020/3/11\n\n### IOTLB\n\n${TLB}\n\n### A\n\n${ASK}\n`,
    after: `## 2020/3/18\n\n### B\n\n${CUT}\n\n### IOTLB\n\n${TLB}\n\n## 2020/3/11\n\n### A\n\n${ASK}\n`,
    landings: { '2020-03-11#iotlb': TLB, '2020-03-18#iotlb': TLB },
    changed: [['moved', '2020-03-11#iotlb', '2020-03-18#iotlb']],
  },
  {
    what: 'a section of one screenshot moved to another session',
    before: '## 2020/3/18\n\n### B\n\nx\n\n## 2020/3/11\n\n### IOTLB\n\n![](a.png)\n',
    after: '## 2020/3/18\n\n### B\n\nx\n\n### IOTLB\n\n![](a.png)\n\n## 2020/3/11\n',
    landings: { '2020-03-11#iotlb': '' },
    changed: [['moved', '2020-03-11#iotlb', '2020-03-18#iotlb']],
  },
  {
    what: 'a section moved to another session and was renamed',
    before: `## 2020/3/18\n\n### B\n\n${CUT}\n\n## 2020/3/11\n\n### IOTLB\n\n${TLB}\n`,
    after: `## 2020/3/18\n\n### B\n\n${CUT}\n\n### 缓存\n\n${TLB}\n\n## 2020/3/11\n`,
    landings: { '2020-03-11#iotlb': TLB },
    changed: [['moved', '2020-03-11#iotlb', '2020-03-18#huan-cun']],
  },
  {
    what: 'the date of a session was corrected',
    before: `## 2020/3/11\n\n### 讨论\n\n${TLB}\n\n### A\n\n## 2020/3/4\n\n### 讨论\n\n${CUT}\n`,
    after: `## 2020/3/12\n\n### 讨论\n\n${TLB}\n\n### A\n\n## 2020/3/4\n\n### 讨论\n\n${CUT}\n`,
    landings: { '2020-03-11#tao-lun': TLB, '2020-03-11#a': '', '2020-03-04#tao-lun': CUT },
    changed: [['redated', '2020-03-11', '2020-03-12']],
  },
  {
    what: 'a session was merged into another',
    before: `## 2020/3/12\n\n### B\n\n${CUT}\n\n## 2020/3/11\n\n### A\n\n${TLB}\n\n### 讨论\n`,
    after: `## 2020/3/12\n\n### B\n\n${CUT}\n\n### A\n\n${TLB}\n\n### 讨论\n`,
    landings: { '2020-03-11#a': TLB, '2020-03-11#tao-lun': '', '2020-03-12#b': CUT },
    changed: [['redated', '2020-03-11', '2020-03-12']],
  },
  {
    what: 'two sections were merged',
    before: `## 2020/3/11\n\n### A\n\n${TLB}\n\n### B\n\n${CUT}\n`,
    after: `## 2020/3/11\n\n### A\n\n${TLB}\n\n${CUT}\n`,
    landings: { '2020-03-11#b': `${TLB} · ${CUT}` },
    changed: [['merged', '2020-03-11#b', '2020-03-11#a']],
  },
  {
    what: 'two sections were merged under a new heading',
    before: `## 2020/3/11\n\n### A\n\n${TLB}\n\n### B\n\n${CUT}\n`,
    after: `## 2020/3/11\n\n### 新标题\n\n${TLB}\n\n${CUT}\n`,
    landings: { '2020-03-11#a': `${TLB} · ${CUT}`, '2020-03-11#b': `${TLB} · ${CUT}` },
    changed: [
      ['renamed', '2020-03-11#a', '2020-03-11#xin-biao-ti'],
      ['merged', '2020-03-11#b', '2020-03-11#xin-biao-ti'],
    ],
  },
  {
    what: 'a section was deleted',
    before: `## 2020/3/11\n\n### A\n\n${TLB}\n\n#### B\n\n${CUT}\n`,
    after: `## 2020/3/11\n\n### A\n\n${TLB}\n`,
    landings: { '2020-03-11#b': null },
    changed: [],
    lost: ['2020-03-11#b → 2020-03-11#a'],
  },
  {
    what: 'a session was deleted and a new one has the same headings',
    before: `## 2020/3/11\n\n### 讨论\n\n${TLB}\n\n### 计划\n\n${CUT}\n`,
    after: `## 2020/3/18\n\n### 讨论\n\n${ASK}\n\n### 计划\n\nNothing is planned yet for it.\n`,
    landings: { '2020-03-11#tao-lun': null },
    changed: [],
    lost: ['2020-03-11 → index', '2020-03-11#ji-hua → index', '2020-03-11#tao-lun → index'],
  },
  {
    what: 'a heading got an id',
    before: `## 2020/3/11\n\n### 剪枝\n\n${CUT}\n`,
    after: `## 2020/3/11\n\n### 剪枝 {#pruning}\n\n${CUT}\n`,
    landings: { '2020-03-11#jian-zhi': CUT, '2020-03-11#pruning': CUT },
    changed: [['renamed', '2020-03-11#jian-zhi', '2020-03-11#pruning']],
  },
  {
    what: 'a heading with an id was rewritten',
    before: `## 2020/3/11\n\n### 剪枝 {#pruning}\n\n${CUT}\n`,
    after: `## 2020/3/11\n\n### Cutting weights {#pruning}\n\n${ASK}\n\n### 剪枝\n\n${CUT}\n`,
    landings: { '2020-03-11#pruning': ASK, '2020-03-11#jian-zhi': CUT },
    changed: [],
  },
  {
    what: 'a heading got the anchor of another as its id',
    before: `## 2020/3/11\n\n### A\n\n${TLB}\n\n### B\n\n${CUT}\n`,
    after: `## 2020/3/11\n\n### A {#b}\n\n${TLB}\n\n### B\n\n${CUT}\n`,
    landings: { '2020-03-11#a': TLB, '2020-03-11#b': CUT },
    changed: [],
  },
];

describe('updateLedger', () => {
  it.each(EDITS)('keeps links alive when $what', ({ before, after, landings, changed, lost }) => {
    const first = anchored(before);
    const second = anchored(after, first.ledger);
    const found = Object.keys(landings).map((address) => [address, second.landing(address)]);
    expect(Object.fromEntries(found)).toEqual(landings);
    expect(second.changed).toEqual(changed);
    expect(lostIn(second)).toEqual(lost ?? []);
    const third = anchored(after, second.ledger);
    expect(writeLedger(third.ledger)).toBe(writeLedger(second.ledger));
    expect(third.changed).toEqual([]);
  });

  it('restores all links when an edit is undone', () => {
    for (const { before, after } of EDITS) {
      const first = anchored(before);
      const again = anchored(before, anchored(after, first.ledger).ledger);
      const published = first.ledger.map(({ session, anchor }) => `${session}#${anchor}`);
      const landings = ({ landing }: typeof first) => published.map((each) => landing(each));
      expect(landings(again)).toEqual(landings(first));
      expect(
        again.lost.filter(({ entry }) => published.includes(`${entry.session}#${entry.anchor}`)),
      ).toEqual([]);
    }
  });

  it('follows a section through several names and sessions', () => {
    let { ledger } = anchored(`## 2020/3/18\n\n## 2020/3/11\n\n### A\n\n${TLB}\n`);
    for (const notes of [
      `## 2020/3/18\n\n## 2020/3/11\n\n### B\n\n${TLB}\n`,
      `## 2020/3/18\n\n### B\n\n${TLB}\n\n## 2020/3/11\n`,
      `## 2020/3/18\n\n### C\n\n${TLB}\n\n## 2020/3/11\n`,
      `## 2020/3/19\n\n### C\n\n${TLB}\n\n## 2020/3/11\n`,
    ]) {
      ledger = anchored(notes, ledger).ledger;
    }
    const { aliases } = anchored(`## 2020/3/19\n\n### C\n\n${TLB}\n\n## 2020/3/11\n`, ledger);
    expect(aliases).toEqual({
      '2020-03-11#a': '2020-03-19#c',
      '2020-03-11#b': '2020-03-19#c',
      '2020-03-18': '2020-03-19',
      '2020-03-18#b': '2020-03-19#c',
      '2020-03-18#c': '2020-03-19#c',
    });
  });

  it('assigns a lost anchor to a heading with that id', () => {
    const first = anchored(`## 2020/3/11\n\n### A\n\n${TLB}\n\n### B\n\n${CUT}\n`);
    const cut = anchored(`## 2020/3/11\n\n### A\n\n${TLB}\n`, first.ledger);
    const { lost, landing } = anchored(`## 2020/3/11\n\n### A {#b}\n\n${TLB}\n`, cut.ledger);
    expect(lost).toEqual([]);
    expect([landing('2020-03-11#a'), landing('2020-03-11#b')]).toEqual([TLB, TLB]);
  });

  it('rejects an id that is an earlier anchor of another heading', () => {
    const first = anchored(`## 2020/3/11\n\n### A\n\n${TLB}\n\n### B\n\n${CUT}\n`);
    const renamed = `## 2020/3/11\n\n### C\n\n${TLB}\n\n### B\n\n${CUT}\n`;
    const { ledger } = anchored(renamed, first.ledger);
    const { readings, landing } = anchored(renamed.replace('### B', '### B {#a}'), ledger);
    expect(readings[0]?.diagnostics).toMatchObject([{ rule: 'anchor-duplicate' }]);
    expect([landing('2020-03-11#a'), landing('2020-03-11#b')]).toEqual([TLB, CUT]);
  });

  it('follows an alias that was written by hand', () => {
    const notes = `## 2020/3/18\n\n### B\n\n${CUT}\n\n## 2020/3/11\n`;
    const first = anchored(`${notes}\n### A\n\n${TLB}\n`);
    const to = { session: '2020-03-18', anchor: 'b' };
    const byHand = first.ledger.map((each) => (each.anchor === 'a' ? { ...each, to } : each));
    const { landing, lost } = anchored(notes, byHand);
    expect([landing('2020-03-11#a'), lost]).toEqual([CUT, []]);
    const nowhere = byHand.map((each) => {
      return each.anchor === 'a' ? { ...each, to: { ...to, anchor: 'none' } } : each;
    });
    expect(lostIn(anchored(notes, nowhere))).toEqual(['2020-03-11#a → 2020-03-11']);
  });

  it('does not depend on the order of files and sessions', () => {
    const [a, b] = [`## 2020/3/11\n\n### A\n\n${TLB}\n`, `## 2020/3/18\n\n### B\n\n${CUT}\n`];
    const { ledger } = anchored({ 'a.md': a, 'b.md': b });
    const [one, two] = [`${a}\n### C\n`, `${b}\n### A2\n\n${ASK}\n`];
    const orders = [{ 'a.md': one, 'b.md': two }, { 'a.md': two, 'b.md': one }, `${two}\n${one}`];
    const texts = orders.map((notes) => writeLedger(anchored(notes, ledger).ledger));
    expect(new Set(texts).size).toBe(1);
  });

  it('counts an alias of a deleted page for the page to which it leads in the end', () => {
    const edits = [
      `## 2020/3/2\n\n### A\n\n${TLB}\n\n### B\n\n${CUT} ${ASK}\n\n## 2020/3/1\n`,
      `## 2020/3/2\n\n### IOTLB\n\n${TLB}\n\n### B\n\n${CUT} ${ASK}\n\n## 2020/3/1\n`,
      `## 2020/3/1\n\n### IOTLB\n\n${TLB}\n`,
    ];
    let ledger: Anchored['ledger'] = [];
    for (const notes of edits) ledger = anchored(notes, ledger).ledger;
    const page = ledger.find(({ session, anchor }) => session === '2020-03-02' && anchor === '');
    expect(page?.to).toEqual({ session: '2020-03-01', anchor: '' });
    expect(anchored(edits[2] ?? '', ledger).ledger).toEqual(ledger);
  });

  it('returns a ledger that stays the same when written and read', () => {
    for (const { before, after } of EDITS) {
      const text = writeLedger(anchored(after, anchored(before).ledger).ledger);
      const read = readLedger(text);
      expect(read.diagnostics).toEqual([]);
      expect(writeLedger(read.value?.ledger ?? [])).toBe(text);
    }
  });
});

function lostIn({ lost }: ReturnType<typeof anchored>): string[] {
  const lines = lost.map(({ entry, successor }) => {
    const write = ({ session, anchor }: { session: string; anchor: string }) =>
      anchor === '' ? session : `${session}#${anchor}`;
    return `${write(entry)} → ${write(successor)}`;
  });
  return lines.sort();
}
