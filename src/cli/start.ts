import { buildSite, UnbuildableError } from './build-site.ts';
import { commandPort } from './port.ts';
import { commandSettings } from './project.ts';
import { serveFolder } from './static-server.ts';

const settings = commandSettings();
const port = commandPort(settings);
try {
  await buildSite(settings);
  const { outDir, basePath } = settings;
  const { url } = await serveFolder(outDir, { port, basePath });
  console.log(url);
} catch (error) {
  console.error(error instanceof UnbuildableError ? error.message : error);
  process.exitCode = 1;
}
