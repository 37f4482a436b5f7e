import { describe, expect, it } from 'vitest';
import {
  findAddresses,
  linkedAddress,
  NOWHERE,
  withoutAddresses,
} from '../../../src/model/papers/paper-addresses.ts';

describe('linkedAddress', () => {
  it.each([
    ['https://arxiv.org/abs/2101.01234v2', { arxiv: '2101.01234' }],
    ['https://arxiv.org/pdf/2101.01234.pdf', { arxiv: '2101.01234' }],
    ['https://arxiv.org/abs/cs/0112017', { arxiv: 'cs/0112017' }],
    ['https://doi.org/10.1145/3341301.3359630', { doi: '10.1145/3341301.3359630' }],
    ['https://dl.acm.org/doi/abs/10.1145/1.2?a=b', { doi: '10.1145/1.2' }],
    ['https://doi.org/10.48550/arXiv.2101.01234', { arxiv: '2101.01234' }],
    ...[
      'https://www.usenix.org/conference/nsdi19/presentation/gu',
      'https://openreview.net/forum?id=abc',
      'https://aclanthology.org/2020.acl-main.1/',
      'https://ieeexplore.ieee.org/document/123',
    ].map((url) => [url, { url }] as const),
  ] as const)('reads %s', (url, address) => {
    expect(linkedAddress(url)).toEqual({ ...NOWHERE, ...address });
  });

  it.each([
    'https://example.org/2101.01234',
    'https://www.usenix.org/conference/nsdi19',
    'https://openreview.net/group?id=ICLR.cc',
    'https://arxiv.org/list/cs.OS/recent',
    'papers/2101.01234.pdf',
  ])('knows that %s is no paper', (url) => {
    expect(linkedAddress(url)).toBeNull();
  });
});

describe('findAddresses', () => {
  it.each([
    ['arXiv:2101.01234v1', { arxiv: '2101.01234' }],
    ['arXiv preprint arXiv:2101.01234, 2021', { arxiv: '2101.01234' }],
    ['doi:10.1145/AbC.1).', { doi: '10.1145/abc.1' }],
    ['见 10.1109/TCAD.2017.2706562。', { doi: '10.1109/tcad.2017.2706562' }],
  ])('finds the address in %s', (text, address) => {
    expect(findAddresses(text)).toEqual([{ ...NOWHERE, ...address }]);
  });

  it.each(['version 10.15.7', '`arXiv:2101.01234`', 'the arXiv', '10.1145', '2101.01234'])(
    'finds none in %s',
    (text) => {
      expect(findAddresses(text)).toEqual([]);
    },
  );
});

describe('withoutAddresses', () => {
  it('removes addresses of all kinds', () => {
    const text = 'A title https://arxiv.org/abs/2101.01234 arXiv:2101.01234 doi: 10.1145/1.2 end';
    expect(withoutAddresses(text).replace(/ +/g, ' ')).toBe('A title end');
  });
});
