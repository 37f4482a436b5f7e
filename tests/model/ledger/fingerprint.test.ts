import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  readFingerprint,
  shareIn,
  textHashes,
} from '../../../src/model/ledger/fingerprint.ts';

const TEXT =
  'The IOTLB keeps translations of the IOMMU near the device. 先训练再剪枝，最后微调，精度只降了一点。';
const share = (before: string, after: string) =>
  shareIn(fingerprint(textHashes([before], [])), textHashes([after], []));

describe('fingerprint', () => {
  it('returns at most 32 characters, from which readFingerprint returns the hashes', () => {
    const hashes = textHashes([TEXT], ['a.png']);
    const written = fingerprint(hashes);
    expect(written).toMatch(/^[\w-]{32}$/);
    expect(readFingerprint(written)).toEqual([...hashes].sort((a, b) => a - b).slice(0, 8));
  });

  it.each([
    { what: 'the text itself', after: TEXT, least: 1, most: 1 },
    {
      what: 'a continued text',
      after: `Before. ${TEXT} ${'更多的记录，'.repeat(30)}`,
      least: 0.75,
      most: 1,
    },
    {
      what: 'other punctuation and case',
      after: TEXT.toUpperCase().replaceAll('，', ' '),
      least: 1,
      most: 1,
    },
    { what: 'one word changed', after: TEXT.replace('near', 'beside'), least: 0.5, most: 1 },
    {
      what: 'another text',
      after: 'Who measures the cold start next week? 下周谁来测？',
      least: 0,
      most: 0,
    },
    { what: 'no text', after: '', least: 0, most: 0 },
  ])('has a share of $least to $most in $what', ({ after, least, most }) => {
    expect(share(TEXT, after)).toBeGreaterThanOrEqual(least);
    expect(share(TEXT, after)).toBeLessThanOrEqual(most);
  });

  it('is empty for an empty text, with no share in any other', () => {
    expect(fingerprint(textHashes([''], []))).toBe('');
    expect(share('', TEXT)).toBe(0);
  });

  it('recognises a text of two words', () => {
    expect(share('to do', 'to do')).toBe(1);
    expect(share('to do', 'to do it')).toBe(0);
  });
});
