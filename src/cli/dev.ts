import { mkdir } from 'node:fs/promises';
import { dev } from 'astro';
import { astroOptions } from '../../astro.config.ts';
import { commandSettings } from './project.ts';

const settings = commandSettings();
// A server beside a build of the same notes keeps its own store.
const root = `${settings.cacheDir}-dev`;
await mkdir(root, { recursive: true });
await dev({
  ...astroOptions({ ...settings, cacheDir: root }),
  root,
  configFile: false,
  server: { port: Number(process.env['PORT'] ?? 4321) },
});
