import { describe, expect, it } from 'vitest';
import { EM } from '../src/fonts.ts';
import { createTypesetter } from '../src/typesetter.ts';
import { drawnLines, squareTypesetter } from './support.ts';

const STYLE = { size: 20, weight: 'bold', colour: '#123' } as const;

describe('a typesetter', () => {
  it('draws the pieces of a line one after the other', () => {
    const svg = squareTypesetter.line('ab 的', { ...STYLE, left: 5, baseline: 50 });
    expect(svg).toBe(
      '<g fill="#123"><path transform="matrix(0.02 0 0 -0.02 5 50)" d="ab "/>' +
        '<path transform="matrix(0.02 0 0 -0.02 65 50)" d="的"/></g>',
    );
  });

  it('draws nothing for an empty line', () => {
    expect(squareTypesetter.line(' ', { ...STYLE, left: 0, baseline: 0 })).toBe('');
  });

  it('draws fitted lines with equal distances', () => {
    const fitted = { size: 10, lines: ['a', 'b'], cut: false };
    const { weight, colour } = STYLE;
    const svg = squareTypesetter.lines(fitted, { weight, colour, left: 0, baseline: 30, step: 15 });
    expect(drawnLines(svg)).toMatchObject([
      { text: 'a', size: 10, baseline: 30 },
      { text: 'b', size: 10, baseline: 45 },
    ]);
  });

  it('measures a line in pixels', () => {
    expect(squareTypesetter.width('ab 的', STYLE)).toBe(80);
    expect(squareTypesetter.width('', STYLE)).toBe(0);
  });

  it('fits text with the weight that it is drawn in', () => {
    const { fit } = createTypesetter((text, weight) => {
      return { width: text.length * (weight === 'bold' ? 2 : 1) * EM, path: '', images: [] };
    });
    const room = { width: 40, lines: 9, sizes: [10] };
    expect(fit('ab cd', { ...room, weight: 'bold' }).lines).toEqual(['ab', 'cd']);
    expect(fit('a cd', { ...room, weight: 'regular' }).lines).toEqual(['a cd']);
  });

  it('draws colour emoji as images around the baseline', () => {
    const image = { left: 0, top: 900, width: 1000, height: 500, png: new Uint8Array([1, 2]) };
    const { line } = createTypesetter(() => ({ width: EM, path: '', images: [image] }));
    expect(line('🐛', { ...STYLE, left: 5, baseline: 50 })).toBe(
      '<g fill="#123"><image x="5" y="32" width="20" height="10" href="data:image/png;base64,AQI="/></g>',
    );
  });
});
