import { buildSite, UnbuildableError } from './build-site.ts';
import { commandSettings } from './project.ts';

const settings = commandSettings();
try {
  await buildSite(settings);
  console.log(settings.outDir);
} catch (error) {
  console.error(error instanceof UnbuildableError ? error.message : error);
  process.exitCode = 1;
}
