import { describe, expect, it } from 'vitest';
import {
  besideAddress,
  withoutBeside,
} from '../../../../src/client/lazy/reading/beside-address.ts';

const PAGE = 'https://notes.example/group/2020-03-11/';

describe('besideAddress', () => {
  it('returns the address of the other session and its section', () => {
    const found = besideAddress(`${PAGE}?with=2020-04-15&at=quatization#iotlb`);
    expect(found?.url.href).toBe('https://notes.example/group/2020-04-15/');
    expect(found?.anchor).toBe('quatization');
  });

  it.each(['2024-01-25--2024-02-22', 'reading-list', 'wu-ri-qi-2'])('accepts the id %s', (id) => {
    expect(besideAddress(`${PAGE}?with=${id}`)?.url.pathname).toBe(`/group/${id}/`);
  });

  it.each([
    '2020-03-11',
    '',
    '..',
    '../../2020-04-15',
    '//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '2020-04-15/x',
    '2020-04-15?x',
    '%2e%2e',
    '-',
  ])('rejects %j', (id) => {
    expect(besideAddress(`${PAGE}?with=${encodeURIComponent(id)}`)).toBeNull();
  });

  it('ignores a section that can have no such anchor', () => {
    expect(besideAddress(`${PAGE}?with=2020-04-15&at=ui_main`)?.anchor).toBeNull();
  });
});

describe('withoutBeside', () => {
  it('keeps the other parts of the address', () => {
    expect(withoutBeside(`${PAGE}?with=2020-04-15&at=x&y=1#iotlb`)).toBe(`${PAGE}?y=1#iotlb`);
    expect(withoutBeside(`${PAGE}?with=2020-04-15`)).toBe(PAGE);
  });
});
