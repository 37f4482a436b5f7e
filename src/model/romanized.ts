/**
 * Replaces kana with Hepburn romaji and Hangul with the Revised Romanization, letter by letter. Runs of
 * hiragana and katakana become words of their own. `text` is in NFKC.
 */
export function romanized(text: string): string {
  return text
    .replace(/[ぁ-ゖ][ぁ-ゖー]*/gu, (run) => `-${romaji(run)}-`)
    .replace(/[ァ-ヺ][ァ-ヺー]*/gu, (run) => `-${romaji(toHiragana(run))}-`)
    .replace(/[가-힣]/gu, hangulLetters);
}

function toHiragana(katakana: string): string {
  return katakana.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function romaji(hiragana: string): string {
  return hiragana
    .replace(/[ぁ-ゖー]/gu, (kana) => KANA.get(kana) ?? '')
    .replace(/(sh|ch|j)i\^y([auo])/g, '$1$2')
    .replace(/([a-z])i\^y([auo])/g, '$1y$2')
    .replace(/[aiueo]\^([aiueo])/g, '$1')
    .replace(/\^/g, '')
    .replace(/\+(?=ch)/g, 't')
    .replace(/\+([bcdfghjkmprstvwyz])/g, '$1$1')
    .replace(/\+/g, '');
}

/** `+` doubles the next consonant, and `^` joins a small kana to the one before it. */
const KANA: ReadonlyMap<string, string> = new Map(
  [
    'あa いi うu えe おo ぁ^a ぃ^i ぅ^u ぇ^e ぉ^o',
    'かka きki くku けke こko がga ぎgi ぐgu げge ごgo ゕka ゖke',
    'さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo',
    'たta ちchi つtsu てte とto だda ぢji づzu でde どdo っ+',
    'なna にni ぬnu ねne のno んn',
    'はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo',
    'まma みmi むmu めme もmo',
    'やya ゆyu よyo ゃ^ya ゅ^yu ょ^yo',
    'らra りri るru れre ろro',
    'わwa ゐi ゑe をo ゎwa ゔvu',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

function hangulLetters(syllable: string): string {
  const index = syllable.charCodeAt(0) - 0xac00;
  const [initial, vowel, final] = [
    Math.floor(index / 588),
    Math.floor((index % 588) / 28),
    index % 28,
  ];
  return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
}

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' g kk gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j ch k t p h'.split(' ');
