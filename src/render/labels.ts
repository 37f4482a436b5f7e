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
  },
  en: {
    language: 'en',
    footnotes: 'Footnotes',
    backToReference: 'Back to the text',
    anchorOf: (heading) => `Link to “${heading}”`,
    copyCode: 'Copy code',
  },
};
