import type { RenderLabels } from './types.ts';

/** The words that rendered notes hold beside their own, in the reader's language. */
export function renderLabels(language: 'zh-CN' | 'en'): RenderLabels {
  return LABELS[language];
}

const LABELS: Readonly<Record<'zh-CN' | 'en', RenderLabels>> = {
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
