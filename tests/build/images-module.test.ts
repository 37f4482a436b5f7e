import { describe, expect, it } from 'vitest';
import { imagesModule } from '../../src/build/images-module.ts';

/** Returns the code of the module `virtual:images`. */
function codeOf(paths: readonly string[] | null): string {
  const { handler } = imagesModule(paths).load as { handler: () => string };
  return handler();
}

describe('imagesModule', () => {
  it('imports each image of a build once, sorted by path', () => {
    expect(codeOf(['/b"c.png', '/a.png', '/a.png'])).toBe(
      [
        'import image0 from "/a.png";',
        'import image1 from "/b\\"c.png";',
        'const map = new Map([["/a.png", image0], ["/b\\"c.png", image1]]);',
        'export const imageAt = async (path) => map.get(path);',
      ].join('\n'),
    );
  });

  it('imports images on demand for a server', () => {
    expect(codeOf(null)).toMatch(/^export const imageAt = \(path\) => import\(/);
  });
});
