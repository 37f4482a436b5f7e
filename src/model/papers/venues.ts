/** A conference or journal with a year in a text. `start` and `end` enclose both. */
export type VenueMention = { venue: string; year: string; start: number; end: number };

/**
 * Finds each known venue that has its year next to it: `SOSP19`, `NSDI'19`, `USENIX ATC 2020`. The number
 * in `MICRO-52` counts conferences and is not a year.
 */
export function findVenues(text: string): VenueMention[] {
  // Most lines have no year after a word, and the table is long.
  if (!WORD_AND_YEAR.test(text)) return [];
  return Array.from(text.matchAll(WITH_YEAR), (match) => ({
    venue: match[1] ?? '',
    year: fullYear(match[2] ?? match[3] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Finds a known venue in a reference, where the year may be anywhere after it. */
export function referenceVenue(text: string): { venue: string | null; year: string | null } {
  const [mention] = findVenues(text);
  if (mention !== undefined) return mention;
  const venue = VENUE.exec(text)?.[1] ?? null;
  return { venue, year: text.match(YEAR)?.at(-1) ?? null };
}

/** Returns whether a venue of the table is a journal, whose papers are not in proceedings. */
export function isJournal(venue: string): boolean {
  return JOURNALS.has(venue);
}

/** `19` is 2019, `98` is 1998. */
function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return `${Number(digits) < 70 ? '20' : '19'}${digits}`;
}

const VENUES = {
  systems: 'SOSP OSDI NSDI ATC FAST EuroSys ASPLOS VEE HotOS HotStorage HotCloud SoCC Middleware',
  architecture: 'ISCA MICRO HPCA PACT ICS SC PPoPP CGO DAC DATE ICCAD FPGA FCCM FPL ISSCC IPDPS',
  parallel: 'ISPA ICPP CLUSTER CCGrid HPDC SPAA PODC DISC ICDCS SYSTOR MSST MLSys SysML',
  networks: 'SIGCOMM CoNEXT IMC INFOCOM MobiCom MobiSys SenSys HotNets ICNP SIGMETRICS WWW',
  security: 'CCS NDSS S&P Oakland CRYPTO EUROCRYPT ASIACRYPT ACSAC ESORICS RAID EuroS&P PETS',
  data: 'SIGMOD VLDB PVLDB ICDE EDBT CIDR PODS KDD CIKM WSDM ICDM SIGIR RecSys ISWC TheWebConf',
  learning: 'NeurIPS NIPS ICML ICLR AAAI IJCAI AISTATS UAI COLT ECAI AAMAS CoRL TMLR JMLR COLM',
  language: 'ACL EMNLP NAACL EACL AACL COLING CoNLL TACL INTERSPEECH ICASSP',
  vision: 'CVPR ICCV ECCV WACV BMVC ACCV TPAMI MICCAI SIGGRAPH 3DV',
  robotics: 'ICRA IROS RSS HRI CASE',
  programming: 'PLDI POPL OOPSLA ICFP ECOOP CAV TACAS LICS ICSE FSE ESEC/FSE ASE ISSTA MSR SPLASH',
  people: 'CHI UIST CSCW IUI UbiComp IMWUT',
  theory: 'STOC FOCS SODA ICALP',
  // In these, spaces are underscores.
  phrases: 'USENIX_Security IEEE_VR ACM_MM',
};

/** The venues above that are journals. */
const JOURNALS: ReadonlySet<string> = new Set(['PVLDB', 'TMLR', 'JMLR', 'TACL', 'TPAMI', 'IMWUT']);

const NAMES = Object.values(VENUES)
  .flatMap((row) => row.split(' '))
  .map((name) => name.replaceAll('_', ' '))
  .sort((a, b) => b.length - a.length)
  .join('|');

const VENUE = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}])(${NAMES})(?![\p{Script=Latin}\p{N}])`,
  'u',
);

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

const MARK = "['’‘´`]";

const BETWEEN = String.raw`(?:\s?${MARK}\s?|\s?[-–]\s?|,?\s|)`;

const WORD_AND_YEAR = new RegExp(String.raw`[A-Za-z]${BETWEEN}\d\d`, 'u');

const WITH_YEAR = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}])(?:(?:ACM|IEEE|USENIX) )?(${NAMES})` +
    String.raw`(?:${BETWEEN}((?:19|20)\d\d)|(?:\s?${MARK}\s?|)([0-37-9]\d))(?![\p{Script=Latin}\p{N}])`,
  'gu',
);
