import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, writeAddress } from '../../../src/model/ledger/ledger-entry.ts';
import { readLedger, writeLedger } from '../../../src/model/ledger/ledger-file.ts';
import { planUnchangedPage } from '../../../src/model/ledger/plan-anchors.ts';
import { type Anchored, anchored } from '../../support/notes/anchored.ts';

type Draft = { level: number; heading: string; id: string; text: string };
type Session = { day: number; sections: Draft[] };

const WORDS = ['讨论', 'Results', '剪枝 网络', 'IOTLB', 'Next steps', 'A', '', 'x-2', 'IOTLB!'];
const TEXTS = [
  '',
  'todo',
  'The IOTLB keeps translations of the IOMMU near the device.',
  '先训练再剪枝，最后微调，精度只降了一点。',
  'Who measures the cold start of the functions next week?',
  '![](a.png)',
  '![](b.png)',
];
const draft = fc.record({
  level: fc.integer({ min: 3, max: 5 }),
  heading: fc.constantFrom(...WORDS),
  id: fc.constantFrom('', '', '', '', ' {#results}', ' {#own}'),
  text: fc.array(fc.constantFrom(...TEXTS), { maxLength: 3 }).map((texts) => texts.join('\n\n')),
});
const session = fc.record({
  day: fc.integer({ min: 1, max: 9 }),
  sections: fc.array(draft, { maxLength: 5 }),
});

const at = fc.nat({ max: 60 });
const edit = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), at, to: fc.constantFrom(...WORDS) }),
  fc.record({ kind: fc.constant('rewrite' as const), at, to: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('continue' as const), at, to: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('set id' as const), at, to: fc.constantFrom(' {#own}', '') }),
  fc.record({ kind: fc.constant('insert' as const), at, draft }),
  fc.record({ kind: fc.constant('delete' as const), at }),
  fc.record({ kind: fc.constant('merge' as const), at }),
  fc.record({ kind: fc.constant('swap' as const), at, with: at }),
  fc.record({ kind: fc.constant('move' as const), at, to: at }),
  fc.record({ kind: fc.constant('date' as const), at, day: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('add session' as const), session }),
  fc.record({ kind: fc.constant('delete session' as const), at }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const history = fc.array(fc.record({ edit, isRecorded: fc.boolean() }), { maxLength: 12 });
const notebook = fc.array(session, { minLength: 1, maxLength: 4 });

const RUNS = Number(process.env['RUNS'] ?? 60);

describe('a sequence of edits', { timeout: 120_000 }, () => {
  it('keeps every published anchor, and never assigns one to another section', () => {
    fc.assert(
      fc.property(notebook, history, (start, edits) => {
        let sessions: Session[] = structuredClone(start);
        let { ledger } = anchored(notesOf(sessions));
        for (const { edit: next, isRecorded } of edits) {
          sessions = apply(sessions, next);
          const now = anchored(notesOf(sessions), ledger);
          expectNothingLost(now, ledger);
          expectOwnIds(now);
          if (isRecorded) ledger = now.ledger;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('leads to a ledger that a second update does not change, and that planUnchangedPage agrees with', () => {
    fc.assert(
      fc.property(notebook, history, (start, edits) => {
        let sessions: Session[] = structuredClone(start);
        let { ledger } = anchored(notesOf(sessions));
        for (const { edit: next } of edits) {
          sessions = apply(sessions, next);
          ledger = anchored(notesOf(sessions), ledger).ledger;
          const text = writeLedger(ledger);
          const again = anchored(notesOf(sessions), readLedger(text).value?.ledger);
          expect(writeLedger(again.ledger)).toBe(text);
          expect(again.changed).toEqual([]);
          expectSamePlan(again, ledger);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** Every earlier address belongs to a section, leads to a section or page, or is kept as lost. */
function expectNothingLost(now: Anchored, before: Ledger): void {
  const after = new Map(now.ledger.map((entry) => [writeAddress(entry), entry]));
  const own = new Set(
    now.readings.flatMap(({ id, outline }) => {
      const anchors = [...outline.sections, ...outline.parts].map(
        ({ anchor }) => `${id}#${anchor}`,
      );
      return [id, ...anchors];
    }),
  );
  const lost = new Set(now.lost.map(({ entry }) => writeAddress(entry)));
  for (const entry of before) {
    const address = writeAddress(entry);
    const kept = after.get(address);
    expect(kept).toBeDefined();
    if (own.has(address)) continue;
    const target = now.aliases[address];
    if (target === undefined) {
      const root = kept?.to ? writeAddress(kept.to) : address;
      expect([...lost]).toContain(root);
      expect(kept?.heading).toBe(entry.heading);
    } else expect(target === 'index' || own.has(target)).toBe(true);
  }
  for (const address of own) expect(after.get(address)?.to ?? null).toBeNull();
}

/** All ids and aliases of a page are different, and each belongs to the section it leads to. */
function expectOwnIds({ readings, plan }: Anchored): void {
  for (const { id, outline } of readings) {
    const headings = [...outline.sections, ...outline.parts];
    const ids = headings.flatMap(({ anchor, aliases }) => [anchor, ...aliases]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of plan.ledger) {
      const outcome = plan.targetOf(entry);
      if (entry.session !== id || outcome === null || !('section' in outcome)) continue;
      const taker = headings.find(({ anchor, aliases }) => {
        return anchor === entry.anchor || aliases.includes(entry.anchor);
      });
      if (outcome.section.page !== id) expect(taker).toBeUndefined();
      else expect(taker?.heading).toBe(outcome.section.heading);
    }
  }
}

function expectSamePlan({ plan, readings }: Anchored, ledger: Ledger): void {
  for (const { id, outline } of readings) {
    const entries = ledger.filter(({ session, anchor }) => session === id && anchor !== '');
    const headings = [...outline.parts, ...outline.sections].sort(
      ({ at: a }, { at: b }) => a.chunk - b.chunk || a.offset - b.offset,
    );
    const planned = planUnchangedPage(headings, entries);
    if (planned !== null)
      expect(planned).toEqual(plan.anchors.get(id) ?? { headings: [], reserved: [] });
  }
}

function notesOf(sessions: readonly Session[]): string {
  return sessions
    .map(({ day, sections }) => {
      const blocks = sections.map(({ level, heading, id, text }) => {
        return `${'#'.repeat(level)} ${heading}${id}\n\n${text}\n`;
      });
      return [`## 2020/3/${day}\n`, ...blocks].join('\n');
    })
    .join('\n');
}

function apply(sessions: Session[], next: Edit): Session[] {
  const places = sessions.flatMap(({ sections }) =>
    sections.map((section, index) => ({ sections, section, index })),
  );
  const placeAt = (number: number) => places[number % Math.max(1, places.length)];
  const place = 'at' in next ? placeAt(next.at) : undefined;
  const whole = 'at' in next ? sessions[next.at % Math.max(1, sessions.length)] : undefined;
  switch (next.kind) {
    case 'rename':
      if (place) place.section.heading = next.to;
      break;
    case 'rewrite':
      if (place) place.section.text = next.to;
      break;
    case 'continue':
      if (place) place.section.text += `\n\n${next.to}`;
      break;
    case 'set id':
      if (place) place.section.id = next.to;
      break;
    case 'insert':
      whole?.sections.splice(next.at % (whole.sections.length + 1), 0, { ...next.draft });
      break;
    case 'delete':
      place?.sections.splice(place.index, 1);
      break;
    case 'merge': {
      const above = place?.sections[place.index - 1];
      if (!place || !above) break;
      above.text += `\n\n${place.section.text}`;
      place.sections.splice(place.index, 1);
      break;
    }
    case 'swap': {
      const other = placeAt(next.with);
      if (!place || !other) break;
      place.sections[place.index] = other.section;
      other.sections[other.index] = place.section;
      break;
    }
    case 'move': {
      const target = sessions[next.to % sessions.length];
      if (!place || !target) break;
      place.sections.splice(place.index, 1);
      target.sections.push(place.section);
      break;
    }
    case 'date':
      if (whole) whole.day = next.day;
      break;
    case 'add session':
      return [structuredClone(next.session), ...sessions];
    case 'delete session':
      return sessions.filter((each) => each !== whole);
  }
  return sessions;
}
