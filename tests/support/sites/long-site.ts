import type { SiteSource } from './built-site.ts';

const words = (count: number) => Array.from({ length: count }, () => 'heading').join(' ');

/** Headings of one, two and three lines at every level, each followed by text at once. */
const HEADINGS = [3, 14, 24].flatMap((count) =>
  ['###', '####', '#####'].map((marks) => `${marks} ${words(count)}\n\n中文和 words beside it.\n`),
);

const LAYOUT = `## 2020/3/18

${HEADINGS.join('\n')}
从1bit到16bit：

- 一层
  - 二层

![](Snipaste_2020-03-18_16-43-06.png)

![](Snipaste_2020-03-18_16-50-03.png)

![](gone_2020-03-18_17-00-00.png)

### 空的

#### 也是空的

### 最后
`;

/** Sessions without headings, three a month, of the five years before. */
const SHORT = Array.from({ length: 160 }, (_, index) => {
  const [year, month] = [2015 + Math.floor(index / 32), 1 + Math.floor((index % 32) / 3)];
  return `## ${year}/${month}/${1 + (index % 3) * 9}\n\n主题：第 ${index + 1} 次\n`;
});

/** A timeline of several years, whose newest session has headings and figures of all kinds. */
export const LONG_SITE: SiteSource = {
  files: {
    'notes/notes.md': `# 组会\n\n${SHORT.join('\n')}\n${LAYOUT}\n## 2020/3/25\n\n### 下一次\n`,
    'imgs/Snipaste_2020-03-18_16-43-06.png': { width: 700, height: 400 },
    'imgs/Snipaste_2020-03-18_16-50-03.png': { width: 700, height: 400 },
  },
};
