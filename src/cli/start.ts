import { buildSite, UnbuildableError } from './build-site.ts';
import { commandSettings } from './project.ts';
import { serveFolder } from './static-server.ts';

const settings = commandSettings();
try {
  await buildSite(settings);
  const { outDir, basePath } = settings;
  const { url } = await serveFolder(outDir, {
    port: Number(process.env['PORT'] ?? 4321),
    basePath,
  });
  console.log(url);
} catch (error) {
  console.error(error instanceof UnbuildableError ? error.message : error);
  process.exitCode = 1;
}
