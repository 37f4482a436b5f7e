import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPositions, writePositions } from '../../../src/search/shared/positions-format.ts';

test('readPositions reads the lines that writePositions wrote', () => {
  const positions = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 });
  const unit = fc.constantFrom('剪', 'tlb', '__proto__', '+', '\u2060');
  const units = fc.uniqueArray(fc.tuple(unit, positions), { selector: ([name]) => name });
  fc.assert(
    fc.property(units, (entries) => {
      const sorted = entries.map(([name, places]): [string, number[]] => [
        name,
        places.sort((a, b) => a - b),
      ]);
      const text = sorted.map(([name, places]) => writePositions(name, places)).join('\n');
      expect([...readPositions(text)]).toEqual(sorted);
    }),
  );
});
