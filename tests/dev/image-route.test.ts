import { expect, it, onTestFinished } from 'vitest';
import { siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { startServer } from '../support/sites/dev-server.ts';
import { temporaryFolder } from '../support/sites/site.ts';

it('the dev server serves each image with its type', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'notes/n.md':
      '## 2020/3/11\n\n![](a.png)\n\n![](b.svg)\n\n```mermaid\ngraph LR\n  A --> B\n```\n',
    'imgs/a.png': { width: 640, height: 360 },
    'imgs/b.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><script/><path d="M0 0h9"/></svg>',
  });
  const server = await startServer(siteEnvironment(folder));
  onTestFinished(() => void server.stop());
  const page = await (await fetch(new URL('2020-03-11/', server.url))).text();
  const paths = new Set(page.match(/\/assets\/[\w.-]+\.(?:webp|svg)(?=["\s,])/g));
  const answers = await Promise.all(
    Array.from(paths, async (path) => {
      const response = await fetch(new URL(path, server.url));
      return [
        path.replace(/\.[0-9a-f]{8,}/, ''),
        response.status,
        response.headers.get('Content-Type'),
      ];
    }),
  );
  expect(answers.sort()).toEqual([
    ['/assets/a-480.webp', 200, 'image/webp'],
    ['/assets/a-640.webp', 200, 'image/webp'],
    ['/assets/b-90.webp', 200, 'image/webp'],
    ['/assets/b.svg', 200, 'image/svg+xml'],
    ['/assets/diagram.svg', 200, 'image/svg+xml'],
  ]);
});
