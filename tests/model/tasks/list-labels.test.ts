import { describe, expect, it } from 'vitest';
import { listLabelOf } from '../../../src/model/tasks/list-labels.ts';

describe('listLabelOf', () => {
  it.each([
    ['下一步', { list: 'open', boxes: null }],
    ['Done', { list: 'done', boxes: null }],
    ['Attendees:', { list: null, boxes: 'attendance' }],
    ['议程', { list: null, boxes: 'agenda' }],
  ])('reads what %s announces', (text, label) => {
    expect(listLabelOf(text)).toEqual(label);
  });

  it('returns null for another text, and for a long one', () => {
    expect(listLabelOf('剪枝')).toBeNull();
    expect(listLabelOf(`下一步${' '.repeat(60)}`)).toBeNull();
  });
});
