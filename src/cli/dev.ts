import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dev } from 'astro';
import { astroOptions } from '../../astro.config.ts';
import { commandSettings } from './project.ts';

const settings = commandSettings();
// A server beside a build of the same notes keeps its own store.
const cacheDir = join(settings.cacheDir, 'dev');
const root = join(cacheDir, 'root');
await mkdir(root, { recursive: true });
await dev({
  ...astroOptions({ ...settings, cacheDir }),
  root,
  configFile: false,
  server: { port: Number(process.env['PORT'] ?? 4321) },
});
