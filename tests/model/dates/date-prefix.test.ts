import { expect, it } from 'vitest';
import {
  type PrefixPiece,
  prefixPieceAt,
  prefixWordAt,
} from '../../../src/model/dates/date-prefix.ts';

const word: PrefixPiece = { kind: 'meeting', from: 0, to: 0 };

it.each([
  ['1. ', null, 'sign', 2],
  ['三、', null, 'sign', 2],
  ['3rd ', null, 'number', 3],
  ['#12 April 24', null, 'number', 3],
  ['#12 April 2024', null, 'sign', 1],
  [':calendar:', null, 'sign', 10],
  ['(', null, 'sign', 1],
  ['周三', null, 'weekday', 2],
  ['组会', null, 'meeting', 2],
  ['第 12 次会议', null, 'meeting', 6],
  ['会议时间', null, 'date', 4],
  ['會議時間', null, 'date', 4],
  ['組會', null, 'meeting', 2],
  ['紀錄', null, 'notes', 2],
  ['周报', null, 'meeting', 2],
  ['工作日报', null, 'meeting', 4],
  ['进展汇报', null, 'notes', 4],
  ['report', null, 'notes', 6],
  ['notes', null, 'notes', 5],
  ['Lab', null, 'notes', 3],
  ['Project meeting', null, 'notes', 7],
  ['实验室', null, 'notes', 3],
  ['于', null, 'link', 1],
  ['of ', null, 'link', 2],
  ['3 ', word, 'number', 1],
  ['no. 3', word, 'number', 5],
  ['十二)', word, 'number', 2],
] as const)('prefixPieceAt reads %j after %j as a %s', (text, last, kind, to) => {
  expect(prefixPieceAt(text, 0, last)).toMatchObject({ kind, from: 0, to });
});

it.each([
  ['3 ', null],
  ['3 ', { ...word, kind: 'number' as const }],
  ['3.2', word],
  ['三月', word],
  ['剪枝', null],
  ['meetingroom', null],
  ['Project 1/3', null],
  ['Labels', null],
  ['报告会', null],
])('prefixPieceAt does not read %j after %j', (text, last) => {
  expect(prefixPieceAt(text, 0, last)).toBeNull();
});

it('prefixWordAt prefers the longest word', () => {
  expect(prefixWordAt('会议时间', 0)).toEqual({ kind: 'date', to: 4 });
  expect(prefixWordAt('meetings', 0)).toEqual({ kind: 'meeting', to: 8 });
});
