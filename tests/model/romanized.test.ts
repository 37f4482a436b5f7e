import { expect, test } from 'vitest';
import { romanized } from '../../src/model/romanized.ts';

test.each([
  { input: 'ひらがなのこと', out: '-hiragananokoto-' },
  { input: 'きょうのまとめ', out: '-kyounomatome-' },
  { input: 'しゃしん ちゅうし じょうほう', out: '-shashin- -chuushi- -jouhou-' },
  { input: 'がっこう まっちゃ ざっし', out: '-gakkou- -matcha- -zasshi-' },
  { input: 'カタカナ ファイル ヴァ トーキョー', out: '-katakana- -fairu- -va- -tokyo-' },
  { input: 'サーバーの話', out: '-saba--no-話' },
  { input: 'あっ', out: '-a-' },
  { input: '한국어 회의', out: 'hangugeo hoeui' },
  { input: '서버 가상화 읽기 값', out: 'seobeo gasanghwa ilggi gabs' },
  { input: 'abc 会议', out: 'abc 会议' },
])('romanized writes $input as $out', ({ input, out }) => {
  expect(romanized(input)).toBe(out);
});
