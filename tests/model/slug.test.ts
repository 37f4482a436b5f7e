import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutSlug, slug } from '../../src/model/slug.ts';

const word = (length: number) => 'x'.repeat(length);

describe('slug', () => {
  it.each([
    { input: 'Hybrid TLB', out: 'hybrid-tlb' },
    { input: 'SM 分配策略', out: 'sm-fen-pei-ce-lve' },
    { input: 'GPU虚拟化in云', out: 'gpu-xu-ni-hua-in-yun' },
    { input: '会议，笔记', out: 'hui-yi-bi-ji' },
    { input: '银行 行走', out: 'yin-hang-xing-zou' },
    { input: '女 绿', out: 'nv-lv' },
    { input: "R&D: it's (new)", out: 'r-d-it-s-new' },
    { input: 'H~2~O', out: 'h-2-o' },
    { input: 'ＡＢＣ ﬁ ①', out: 'abc-fi-1' },
    { input: 'Réunion ÀÉ', out: 'reunion-ae' },
    { input: 'Re\u0301union', out: 'reunion' },
    { input: 'Straße ẞ Ø Æ Œ Đ Ł', out: 'strasse-ss-o-ae-oe-d-l' },
    { input: '--- a --- b ---', out: 'a-b' },
    { input: '../../etc/passwd', out: 'etc-passwd' },
    { input: 'constructor', out: 'constructor' },
    { input: '日本語のテスト', out: 'ri-ben-yu-no-tesuto' },
    { input: '한국어 회의 2', out: 'hangugeo-hoeui-2' },
    { input: 'ｶﾞｯｺｳ', out: 'gakkou' },
  ])('returns $out for $input', ({ input, out }) => {
    expect(slug(input)).toBe(out);
  });

  it.each([
    { input: 'C++', out: 'c-plus-plus' },
    { input: 'c# and F#', out: 'c-sharp-and-f-sharp' },
    { input: 'C++/C#', out: 'c-plus-plus-c-sharp' },
    { input: '用C++写', out: 'yong-c-plus-plus-xie' },
    { input: 'Ｃ＋＋', out: 'c-plus-plus' },
    { input: 'abc#', out: 'abc' },
    { input: 'C+++', out: 'c' },
  ])('recognises programming languages as whole words in $input', ({ input, out }) => {
    expect(slug(input)).toBe(out);
  });

  it.each([
    { what: 'a word that ends at 60', input: `${word(58)} y zz`, out: `${word(58)}-y` },
    { what: 'a word that ends before 60', input: `${word(50)} ${word(10)}`, out: word(50) },
    { what: 'a single long word', input: word(70), out: word(60) },
    { what: 'exactly 60 characters', input: `a ${word(58)}`, out: `a-${word(58)}` },
  ])('cuts after $what', ({ input, out }) => {
    expect(slug(input)).toBe(out);
  });

  it.each(['', '   ', '\n'])('returns "section" for an empty heading', (input) => {
    expect(slug(input)).toBe('section');
  });

  it('distinguishes headings without letters by a hash', () => {
    const slugs = ['🎉', '!!!', '\u200b', 'привет'].map(slug);
    for (const name of slugs) expect(name).toMatch(/^section-[0-9a-f]{6}$/);
    expect(new Set(slugs).size).toBe(4);
    expect(slug('🎉')).toBe('section-70d77d');
  });

  it('returns ASCII words of at most 60 characters for any text', () => {
    const path = new URL('../corpora/naughty-strings.json', import.meta.url);
    for (const text of JSON.parse(readFileSync(path, 'utf8')) as string[]) {
      expect(slug(text)).toMatch(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });
});

describe('cutSlug', () => {
  it.each([
    { input: 'one-two', max: 7, out: 'one-two' },
    { input: 'one-two', max: 6, out: 'one' },
    { input: 'one-two', max: 3, out: 'one' },
    { input: 'one-two', max: 2, out: 'on' },
    { input: 'one-two', max: 0, out: '' },
  ])('shortens $input to $max', ({ input, max, out }) => {
    expect(cutSlug(input, max)).toBe(out);
  });
});
