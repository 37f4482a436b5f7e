import type { Language } from '../model/types.ts';
import type { AlertKind } from '../model/markdown/alerts.ts';

/** Words of the interface language that stand between the notes. */
export type RenderLabels = {
  /** The interface language, which the notes are in unless a block of them says otherwise. */
  language: Language;
  /** Heading of the footnotes. */
  footnotes: string;
  /** Name of a footnote's way back; the number of the reference is put behind it. */
  backToReference: string;
  /** Name of a heading's link to itself. */
  anchorOf: (heading: string) => string;
  /** What stands above a remark of each kind. */
  alerts: Readonly<Record<AlertKind, string>>;
  /** Name of the button that scripts add to a code block, kept in its `data-copy`. */
  copyCode: string;
};

/** The words that rendered notes hold beside their own, in the reader's language. */
export function renderLabels(language: Language): RenderLabels {
  return LABELS[language];
}

const LABELS: Readonly<Record<Language, RenderLabels>> = {
  'zh-CN': {
    language: 'zh-CN',
    footnotes: '脚注',
    backToReference: '回到正文',
    anchorOf: (heading) => `“${heading}”的链接`,
    copyCode: '复制代码',
    alerts: { note: '说明', tip: '提示', important: '重要', warning: '注意', caution: '当心' },
  },
  en: {
    language: 'en',
    footnotes: 'Footnotes',
    backToReference: 'Back to the text',
    anchorOf: (heading) => `Link to “${heading}”`,
    copyCode: 'Copy code',
    alerts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
  },
};
