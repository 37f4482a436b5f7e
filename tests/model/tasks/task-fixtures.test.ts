import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseChunk } from '../../../src/model/outline/chunk-document.ts';
import { findTasks } from '../../../src/model/tasks/find-tasks.ts';

type Row = [state: string, text: string, people: string[], due: string | null];

const FOLDER = 'tests/fixtures/tasks';

const fixtures = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const source = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const expected = readFileSync(`${FOLDER}/${name.replace('.md', '.json')}`, 'utf8');
    return { name, found: tasksIn(source), expected: JSON.parse(expected) as Row[] };
  });

describe('findTasks on whole notes', () => {
  it.each(fixtures)('finds the tasks of $name', ({ found, expected }) => {
    expect(found).toEqual(expected);
  });

  it('finds 95 % of the tasks, people and dates, and 95 % of what it finds is right', () => {
    const tasks = scores(({ found }) => found.map(([state, text]) => `${state} ${text}`));
    const people = scores(({ found }) =>
      found.flatMap(([, text, names]) => names.map((name) => `${name}: ${text}`)),
    );
    const dates = scores(({ found }) =>
      found.flatMap(([, text, , due]) => (due ? `${due}: ${text}` : [])),
    );
    console.info({ tasks, people, dates });
    for (const { precision, recall } of [tasks, people, dates]) {
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.95);
    }
  });
});

function tasksIn(source: string): Row[] {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  const { tree } = parseChunk(chunk, 0);
  return findTasks(tree.children, null).map(({ text, isDone, people, due }) => {
    return [isDone ? 'done' : 'open', text, people, due];
  });
}

/** Counts what is found and expected over all fixtures. */
function scores(partsOf: (of: { found: Row[] }) => string[]) {
  let [found, expected, both] = [0, 0, 0];
  for (const fixture of fixtures) {
    const left = partsOf({ found: fixture.expected });
    const all = partsOf(fixture);
    expected += left.length;
    found += all.length;
    for (const part of all) {
      const at = left.indexOf(part);
      if (at < 0) continue;
      both += 1;
      left.splice(at, 1);
    }
  }
  return { found, expected, precision: both / found, recall: both / expected };
}
