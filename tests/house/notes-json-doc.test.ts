import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { schemaFaults } from '../support/json-schema.ts';

const read = (path: string) =>
  readFileSync(join(resolve(import.meta.dirname, '../..'), path), 'utf8');

it('docs/notes-json.md shows an example that matches the schema', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(read('docs/notes-json.md')) ?? [];
  const schema = JSON.parse(read('public/notes.schema.json')) as object;
  expect(schemaFaults(JSON.parse(example), schema)).toEqual([]);
});
