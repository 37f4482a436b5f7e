import { serveWhileWriting } from './dev-server.ts';
import { commandPort } from './port.ts';
import { commandSettings } from './project.ts';

const settings = commandSettings();
const { url, close } = await serveWhileWriting(settings, { port: commandPort(settings) });
console.log(url);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void close().finally(() => process.exit(0)));
}
