import { describe, expect, it } from 'vitest';
import { findVenues, referenceVenue } from '../../../src/model/papers/venues.ts';

describe('findVenues', () => {
  it.each([
    ['SOSP19', 'SOSP', '2019'],
    ["NSDI'19", 'NSDI', '2019'],
    ['NSDI ’19', 'NSDI', '2019'],
    ['OSDI 2018', 'OSDI', '2018'],
    ['ICLR-2021', 'ICLR', '2021'],
    ['(CVPR, 2018)', 'CVPR', '2018'],
    ['EuroSys2016', 'EuroSys', '2016'],
    ['USENIX ATC 2020', 'ATC', '2020'],
    ["ACM CCS'22", 'CCS', '2022'],
    ["VLDB'98", 'VLDB', '1998'],
    ['IEEE S&P 2019', 'S&P', '2019'],
    ['发表在AAAI2020上', 'AAAI', '2020'],
  ])('finds the venue and the year of %s', (text, venue, year) => {
    expect(findVenues(text)).toMatchObject([{ venue, year }]);
  });

  it.each([
    'May 19',
    'COVID19',
    'Python3',
    'Ubuntu18',
    'CUDA10',
    'S&P 500',
    'MICRO-52',
    'FAST mode',
    'RSS feeds',
    'ACL 2',
    'SC1990s',
    'SOSP199',
    'XSOSP19',
  ])('finds none in %s', (text) => {
    expect(findVenues(text)).toEqual([]);
  });
});

describe('referenceVenue', () => {
  it('finds a year that follows the venue later', () => {
    const text = 'In Proc. ASPLOS, pages 1–12, Lausanne, 2020.';
    expect(referenceVenue(text)).toEqual({ venue: 'ASPLOS', year: '2020' });
  });

  it('finds a year without a known venue', () => {
    expect(referenceVenue('Technical report, 2001.')).toEqual({ venue: null, year: '2001' });
  });
});
