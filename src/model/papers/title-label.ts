import { isPersonName, mayBeHanName } from '../tasks/person-names.ts';
import { splitNames } from '../tasks/task-people.ts';

/** What notes write before the title of a paper. */
export type TitleLabel = {
  /** `title` for `论文：`, `talk` for `论文分享：` and `Paper reading:`; null without a label. */
  kind: 'title' | 'talk' | null;
  /** The text after the label and the names of those who present the paper. */
  rest: string;
};

/** Splits a text after its label and its presenter: `论文分享（张三）：`, `张三：`, `Paper: `. */
export function readLabel(text: string): TitleLabel {
  const own = withoutPresenter(text);
  for (const [kind, pattern] of LABELS) {
    const [label] = pattern.exec(own) ?? [];
    if (label !== undefined) return { kind, rest: withoutPresenter(own.slice(label.length)) };
  }
  return { kind: null, rest: own.replace(TITLE, '') };
}

function withoutPresenter(text: string): string {
  const [whole = '', names = ''] = PRESENTER.exec(text) ?? [];
  const isName = (name: string) => isPersonName(name) || mayBeHanName(name);
  return whole !== '' && splitNames(names).every(isName) ? text.slice(whole.length) : text;
}

const PRESENTER =
  /^\s*([^\s:：()（）]{1,16}?)\s*(?:分享|主讲|讲解|讲|汇报|报告|介绍)?\s*[:：]\s*(?=\S)/u;

/** A label that headings and slides have too. */
const TITLE = /^\s*(?:题目|題目|标题|標題|文章|title)\s*[:：]\s*(?=\S)/iu;

const PAPER = '(?:paper|论文|論文|文献|文獻)';
const TALK =
  '(?:阅读|閱讀|分享|汇报|報告|报告|讨论|討論|解读|精读|研读|导读|介绍|reading|sharing|review|discussion|presentation)';

const LABELS: readonly (readonly ['title' | 'talk', RegExp])[] = [
  ['title', new RegExp(`^\\s*${PAPER}\\s*(?:title|题目|标题)?\\s*[:：]\\s*`, 'iu')],
  [
    'talk',
    new RegExp(
      `^\\s*(?:[[【]\\s*${PAPER}\\s*${TALK}\\s*[\\]】]\\s*[:：]?|${PAPER}\\s*${TALK}\\s*\\d{0,2}\\s*(?:[(（][^()（）]{1,16}[)）]\\s*)?(?:[:：]|\\s[–—-]+\\s))\\s*`,
      'iu',
    ),
  ],
];
