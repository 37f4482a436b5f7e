import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ruleDocs } from './rule-docs.ts';

const project = resolve(import.meta.dirname, '../..');
for (const { path, text } of await ruleDocs()) await writeFile(join(project, path), text);
