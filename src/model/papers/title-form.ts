/**
 * Returns in what form a text is the title of a paper without further evidence: `named` for a name and
 * five words with capitals after a colon, `form` for seven such words, and null for anything else.
 */
export function titleForm(text: string): 'named' | 'form' | null {
  if (countWords(text) < 6 || !isPossibleTitle(text)) return null;
  if (/[?!]$|\([^)]*\s|\boverview\b/i.test(text)) return null;
  if (GENERAL_START.test(text) || OWN_FIRST.test(text)) return null;
  const named = NAMED.exec(text);
  const [phrase, fewest] = named ? [named[2] ?? '', 5] : [text, 7];
  if (GENERAL_START.test(phrase) || OWN_FIRST.test(phrase)) return null;
  if (!isPossibleTitle(phrase)) return null;
  if (named && GENERAL_NAME.test(named[1] ?? '')) return null;
  if (wordsOf(phrase).length < fewest || !hasCapitals(phrase)) return null;
  return named ? 'named' : 'form';
}

/** Returns whether a text of at least some words with capitals could be a title, given evidence. */
export function isCapitalized(text: string, fewest: number): boolean {
  return countWords(text) >= fewest && isPossibleTitle(text) && hasCapitals(text);
}

/** Returns whether a text could be a title in sentence case, given evidence. */
export function isPhrase(text: string, fewest: number): boolean {
  const isSentence = /^[\p{Lu}\d]/u.test(text) && !OWN_FIRST.test(text);
  return countWords(text) >= fewest && isSentence && isPossibleTitle(text);
}

/**
 * Returns whether a text is the name of a system, such as `Tiresias` or `GPT-2`. Of two words, one needs
 * a capital or a digit inside, because two plain ones may be a person.
 */
export function isName(text: string): boolean {
  return NAME.test(text) && !GENERAL_NAME.test(text) && !GENERAL_WORDS.test(text);
}

/** Counts words, and the parts of words with hyphens if `withParts` is set. */
export function countWords(text: string, { withParts = false } = {}): number {
  return wordsOf(withParts ? text.replaceAll('-', ' ') : text).length;
}

/** Returns whether nothing rules out that a text is a title in English. */
function isPossibleTitle(text: string): boolean {
  return (
    text.length < 250 &&
    !OTHER_SCRIPTS.test(text) &&
    !SIGNS.test(text) &&
    !GENERAL_WORDS.test(text) &&
    !FIRST_WORDS.test(text)
  );
}

/** Returns whether at least four in five words have a capital, except for small words. */
function hasCapitals(text: string): boolean {
  const words = wordsOf(text).filter((word) => !SMALL.has(word.toLowerCase()));
  const capitals = words.filter((word) => /\p{Lu}|^\d/u.test(word)).length;
  return words.length > 0 && /^\W*[\p{Lu}\d]/u.test(text) && capitals >= words.length * 0.8;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

const SMALL = new Set(
  'a an the of for in on and or to with without from by via at as into over under using not is are versus vs'.split(
    ' ',
  ),
);

const OTHER_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SIGNS = /[=<>|@#{}`→←⇒~;；，。]|(?<!\bvs)\.\s+\p{Lu}|\s\+\s|^\p{Ll}/u;
const NAMED = /^((?:[^\s:]+ )?[^\s:]+)\s*: +(.+)$/u;
const NAME =
  /^(?=\S+$|.*\S[\p{Lu}\d])[\p{Lu}\d][\p{L}\p{N}+*.-]*[\p{L}\p{N}+*](?: [\p{Lu}\d][\p{L}\p{N}+-]*)?$/u;

/** Words that occur in headings about a group's own work, and hardly ever in titles. */
const GENERAL_WORDS =
  /\b(?:our|my|me|agenda|meetings?|deadlines?|todo|q[1-4]|slides?|blogs?|tutorials?|keynotes?|rfc|release notes|roadmap|budget|interviews?|onboarding|homework|assignments?|postmortem|newcomers?|incident|minutes|workshops? on|symposium|conferences? on|proceedings|stage \d|q&a|nominat(?:e|ing|ions?)|elections?|weekly|monthly|checklist|trip report|camera[- ]ready|rebuttal|submissions?)\b/iu;

/** First words of headings and sentences about a group's own work. */
const FIRST_WORDS =
  /^(?:we|i|you|it|this|that|these|those|they|there|if|when|introduction|intro|notes?|updates?|progress|plans?|status|next steps?|open questions?|discuss(?:ion)?|talks?|demo|summary|review|reports?|recap|submit|register|read|present(?:ed|ation)?|accepted|published|see|same|similar|like|unlike|compared?|cf|based on|related works?|conclusions?|setting up|set up|moving|migrating|installing|upgrading|configuring|deploying|preparing|fixing|getting|figure|fig|section|chapter|appendix|slides?|pdf|todo|also|and|but|so|e\.g|i\.e)\b/iu;

/** First words that titles have too. They need evidence, and a capital in each word. */
const OWN_FIRST =
  /^(?:planning|next|questions?|example|table|part|step|link|code|open|adding|removing|dropping|deprecating|renaming|refactoring|releasing)\b/iu;

/** Beginnings that titles have too, so that they need evidence. */
const GENERAL_START =
  /^(?:how|what|when|where|who|why|is|are|can|do|does|should|using|up and running|a guide|best practices|tips|lessons)\b/iu;

/** Words before a colon that are not the name of a system. */
const GENERAL_NAME =
  /^(?:(?:week|day|part|chapter|lecture|section|step|phase|session|unit|module|lesson|lab|task|question|version|release|item|rfc|pep|sprint|milestone|appendix|table|figure|exercise|problem|topic|group|team|stage|level|issue|bug|case|note|option|goal)s?\b.*|(?:tg|wg|tc|sc)-?\d+|continuation|continued|follow-?up|recap|retrospective|agenda|demo|talk|topic|topics|discussion|updates?|status|project|plans?|reviews?|overview|introduction|tutorial|guide|answers?|examples?|summary|ideas?|blog|article|book|course|keynote|workshop|seminar|background|motivation|results?|evaluation|conclusion|design|related works?|performance|contributions?|limitations?|future work|approach|methods?|key|main|idea|paper|papers|title|author|authors|abstract|fix|feature|docs|proposal|presenter|speaker|deadlines?|posters?|accepted|best|camera-ready|call|program|the|a|an|in|on|at|at the|of|to|and|from|by|with|for|best paper)$/iu;
