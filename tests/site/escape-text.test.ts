import { describe, expect, it } from 'vitest';
import { scriptJson, withoutControls, xmlText } from '../../src/site/escape-text.ts';

describe('xmlText', () => {
  it.each([
    { input: `a<b>&"c"'d'`, out: 'a&#60;b&#62;&#38;&#34;c&#34;&#39;d&#39;' },
    { input: 'tab\tline\nreturn\r', out: 'tab\tline\nreturn\r' },
    { input: 'nul\0 escape\u001b bad\ufffe\uffff', out: 'nul escape bad' },
    { input: '𠮷🐛 half\ud800 half\udc00', out: '𠮷🐛 half half' },
  ])('escapes $input', ({ input, out }) => {
    expect(xmlText(input)).toBe(out);
  });
});

describe('withoutControls', () => {
  it('keeps characters that XML allows', () => {
    expect(withoutControls('a\u0085é𠮷\u2028')).toBe('a\u0085é𠮷\u2028');
  });
});

describe('scriptJson', () => {
  it.each(['</script><b>', '<!--', '\u2028\u2029', '"quotes" & <tags>', '𠮷野家 🐛'])(
    'keeps %j inside a script element',
    (text) => {
      const json = scriptJson({ text });
      expect(json).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    },
  );
});
