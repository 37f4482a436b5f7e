import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RULES } from '../../../src/model/rules.ts';
import { ruleDocs } from './rule-docs.ts';

const project = resolve(import.meta.dirname, '../../..');
for (const { path, text } of await ruleDocs()) await writeFile(join(project, path), text);

// The schema of the settings file lists the rules, so that editors complete them.
const schemaFile = join(project, 'public/running-notes.config.schema.json');
const schema = JSON.parse(await readFile(schemaFile, 'utf8')) as {
  properties: { severity: { properties: object } };
};
const severity = { enum: ['error', 'warning', 'info', 'off'] };
schema.properties.severity.properties = Object.fromEntries(
  Object.keys(RULES).map((rule) => [rule, severity]),
);
await writeFile(schemaFile, `${JSON.stringify(schema, null, 2)}\n`);
