import { expect, test } from 'vitest';
import { Allowance } from '../../../src/model/scan/allowance.ts';

test('an Allowance can be used up', () => {
  const allowance = new Allowance(3);
  expect([allowance.take(2), allowance.take(1), allowance.take(1)]).toEqual([true, true, false]);
});
