import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentColours } from '../../src/build/accent-colours.ts';

describe('accentColours', () => {
  it.each([
    ['#1f5a8a', '#1f5a8a'],
    ['1F5A8A', '#1f5a8a'],
    ['#15a', '#1155aa'],
  ])('reads %s', (written, light) => {
    expect(accentColours(written)).toMatchObject({ light });
  });

  it('makes a colour lighter for dark pages', () => {
    expect(accentColours('#000000')).toMatchObject({ dark: expect.stringMatching(/^#[89a]/) });
  });

  it('returns the contrast of a colour that is too pale', () => {
    expect(accentColours('#ffcc00')).toBeCloseTo(1.32, 1);
    expect(accentColours('#757575')).toBeCloseTo(4.05, 1);
  });

  it.each(['red', '#12345', 'rgb(0 0 0)', ''])('does not read %j', (written) => {
    expect(accentColours(written)).toBeNull();
  });

  it('knows the backgrounds of the design tokens', () => {
    const root = new URL('../../src/', import.meta.url);
    const tokens = readFileSync(new URL('styles/tokens.css', root), 'utf8');
    const code = readFileSync(new URL('build/accent-colours.ts', root), 'utf8');
    const [, light = '', dark = ''] = /--tint: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
    expect(code).toContain(`'${light}'`);
    expect(code).toContain(`'${dark}'`);
  });
});
