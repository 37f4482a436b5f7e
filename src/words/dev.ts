import type { Language, Severity } from '../model/types.ts';

/** What the badge with the diagnostics says in one language. */
type Words = {
  count: Record<Severity, (count: number) => string>;
  comma: string;
  show: string;
  more: (count: number) => string;
};

export const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    count: {
      error: (count) => `${count} 个错误`,
      warning: (count) => `${count} 个警告`,
      info: (count) => `${count} 个提示`,
    },
    comma: '，',
    show: '在页面上看',
    more: (count) => `还有 ${count} 条，用 npm run check 查看`,
  },
  en: {
    count: {
      error: (count) => (count === 1 ? '1 error' : `${count} errors`),
      warning: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
      info: (count) => (count === 1 ? '1 note' : `${count} notes`),
    },
    comma: ', ',
    show: 'show on its page',
    more: (count) => `and ${count} more, which npm run check tells`,
  },
};
