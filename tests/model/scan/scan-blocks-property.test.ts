import fc from 'fast-check';
import { test } from 'vitest';
import { ofLines, ofSigns } from './awkward-documents.ts';
import { expectAgreement } from './scan-agreement.ts';

const options = { seed: 20200311, numRuns: 2000 };

// Many runs take longer than the default timeout on a busy machine.
const patient = { timeout: 30_000 };

test('scanBlocks agrees with the parser on any mix of lines', patient, () => {
  fc.assert(fc.property(ofLines, expectAgreement), options);
});

test('scanBlocks agrees with the parser on any mix of characters', patient, () => {
  fc.assert(fc.property(ofSigns, expectAgreement), options);
});
