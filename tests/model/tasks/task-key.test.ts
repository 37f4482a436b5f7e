import { expect, it } from 'vitest';
import { mayBeSameTask, personKey, taskKey } from '../../../src/model/tasks/task-key.ts';

it('taskKey is the same for texts that differ in case, width, spaces and punctuation', () => {
  expect(taskKey('跑通 Baseline。')).toBe(taskKey('跑通ｂａｓｅｌｉｎｅ'));
  expect(taskKey('Try C++')).not.toBe(taskKey('Try C'));
  expect(taskKey('……')).toBe('……');
});

it('mayBeSameTask compares people only if both tasks have some', () => {
  expect(mayBeSameTask([], ['甲'])).toBe(true);
  expect(mayBeSameTask(['甲', '乙'], ['乙'])).toBe(true);
  expect(mayBeSameTask(['Member-A'], ['member-a'])).toBe(true);
  expect(mayBeSameTask(['甲'], ['乙'])).toBe(false);
});

it('personKey ignores case and width', () => {
  expect(personKey('Ｍember-A')).toBe('member-a');
});
