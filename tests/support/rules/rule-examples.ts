import type { RuleName } from '../../../src/model/rules.ts';
import type { Language } from '../../../src/model/types.ts';

/**
 * A file of an example: text, an image of some pixels, bytes with a description, an empty file of a
 * size, or a symbolic link.
 */
export type ExampleFile =
  | string
  | { width: number; height: number; format?: 'jpeg' | 'png' }
  | { bytes: readonly number[]; words: Record<Language, string> }
  | { megabytes: number }
  | { symlinkTo: string };

/** Files by path; notes are in `notes/`, images in `imgs/`. */
export type Example = Readonly<Record<string, ExampleFile>>;

export type RuleExample = {
  /** What an author should know about the rule, in addition to its message. */
  about: Record<Language, string>;
  /** Notes for which the check reports the rule exactly once. */
  raises: Example;
  /** Position of the diagnostic: path, line and column. */
  at: string;
  /** Similar notes for which it doesn't. */
  near: Example;
};

/**
 * Examples of each rule. `docs/rules.md` is generated from them, and they are tests of the check.
 */
export const RULE_EXAMPLES: Readonly<Record<RuleName, RuleExample>> = {
  'address-spaced': {
    about: {
      'zh-CN': '文件名里的空格在 Markdown 里要写在 <…> 里。这里照样显示；文件不存在时另有说明。',
      en: 'Markdown allows spaces in an address only between < and >. The site shows the file all the same; a missing file is reported as well.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n看 ![](../imgs/a b.png)\n',
      'imgs/a b.png': { width: 8, height: 6 },
    },
    at: 'notes/n.md:3:3',
    near: {
      'notes/n.md': '## 2020/3/11\n\n看 ![](<../imgs/a b.png>)，不是 `![](a b.png)`\n',
      'imgs/a b.png': { width: 8, height: 6 },
    },
  },
  'anchor-duplicate': {
    about: {
      'zh-CN': '写在标题后面的 {#id} 在一次会议里只能用一次；后一个标题用自己的名字。',
      en: 'An {#id} after a heading can be used once per session. A later heading with the same id gets its own anchor.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n### 剪枝 {#a}\n\n一\n\n### 蒸馏 {#a}\n\n二\n' },
    at: 'notes/n.md:7:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n### 剪枝 {#a}\n\n一\n\n## 2020/3/18\n\n### 蒸馏 {#a}\n\n二\n',
    },
  },
  'anchor-invalid': {
    about: {
      'zh-CN': '锚点是链接的一部分，用最简单的字符，在哪里都能粘贴。',
      en: 'An anchor is part of a link that can be pasted anywhere, so it only contains simple characters.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n### 剪枝 {#JZ_1}\n\n一\n' },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n### 剪枝 {#jz-1}\n\n一\n' },
  },
  'anchor-lost': {
    about: {
      'zh-CN': '聊天里的旧链接会找不到地方。没有发布过的锚点不算。',
      en: "Old links in chats would no longer work. Anchors that were never published don't count.",
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n### 剪枝\n\n一\n',
      'notes/anchors.json': ledger('IOTLB'),
    },
    at: 'notes/n.md:1:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n### IOTLB\n\n一\n',
      'notes/anchors.json': ledger('IOTLB'),
    },
  },
  'attachment-oversize': {
    about: {
      'zh-CN': '笔记链接到的文件会一起发布，每个最大 50 MB。',
      en: 'Files that notes link to are published with them, up to 50 MB each.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n见 [幻灯片](slides.pdf)\n',
      'notes/slides.pdf': { megabytes: 60 },
    },
    at: 'notes/n.md:3:3',
    near: {
      'notes/n.md': '## 2020/3/11\n\n见 [幻灯片](slides.pdf)\n',
      'notes/slides.pdf': { megabytes: 50 },
    },
  },
  'attachment-refused': {
    about: {
      'zh-CN': '网页和带脚本的图在网站上会有网站自己的权限。',
      en: 'Web pages and drawings with scripts would have the permissions of the site itself.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n见 [演示](demo.html)\n',
      'notes/demo.html': '<p>演示</p>\n',
    },
    at: 'notes/n.md:3:3',
    near: {
      'notes/n.md': '## 2020/3/11\n\n见 [演示](demo.txt)\n',
      'notes/demo.txt': '演示\n',
    },
  },
  'control-character': {
    about: {
      'zh-CN': '控制字符看不见，常常是从终端或 PDF 里复制来的。制表符不算。',
      en: 'Control characters are invisible and often come from a terminal or a PDF. Tabs are allowed.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\na\u001Bb\n' },
    at: 'notes/n.md:3:2',
    near: { 'notes/n.md': '## 2020/3/11\n\na\tb\n' },
  },
  'date-ambiguous': {
    about: {
      'zh-CN': '日和月都不超过 12，文件里又没有别的日期说明次序时，不去猜测，标题自成一页。',
      en: 'If both numbers are at most 12 and no other date in the file shows their order, the date is not guessed and the heading becomes a page of its own.',
    },
    raises: { 'notes/n.md': '## 3/4/2020\n\n剪枝\n' },
    at: 'notes/n.md:1:4',
    near: { 'notes/n.md': '## 3/4/2020\n\n剪枝\n\n## 17/4/2020\n\nIOMMU\n' },
  },
  'date-conflict': {
    about: {
      'zh-CN':
        '带时分秒的日期是编辑器保存的时间，让位给标题、文件名和正文里的日期；别的日期以 front matter 为准。',
      en: 'A date with hours, minutes and seconds is the time at which an editor saved the file: a date in the title, the name or the text wins. Any other date in the front matter wins over those.',
    },
    raises: {
      'notes/n.md':
        '---\ndate: 2020-03-31T14:05:40.409Z\ntitle: Meeting of 4 March 2020\n---\n\n剪枝\n',
    },
    at: 'notes/n.md:2:7',
    near: {
      'notes/n.md':
        '---\ndate: 2020-03-04T14:05:40.409Z\ntitle: Meeting of 4 March 2020\n---\n\n剪枝\n',
    },
  },
  'date-duplicate': {
    about: {
      'zh-CN': '同一天的几个标题在同一页上，每个标题都留着。',
      en: 'Headings with the same date share a page, and each heading stays visible.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020/3/11\n\nIOMMU\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020/3/12\n\nIOMMU\n' },
  },
  'date-invalid': {
    about: {
      'zh-CN': '日历上没有的一天不会被挪到别的一天。',
      en: "A day that doesn't exist is not moved to another day.",
    },
    raises: { 'notes/n.md': '## 2019/2/29\n\n剪枝\n' },
    at: 'notes/n.md:1:4',
    near: { 'notes/n.md': '## 2020/2/29\n\n剪枝\n' },
  },
  'date-order': {
    about: {
      'zh-CN': '从旧到新、从新到旧都可以；与文件里多数相邻的会议方向相反的，多半是写错了。',
      en: 'Sessions may be in either order. One that goes against most neighbours in its file is probably a typo.',
    },
    raises: {
      'notes/n.md': '## 2020/3/4\n\n一\n\n## 2020/3/11\n\n二\n\n## 2019/3/18\n\n三\n',
    },
    at: 'notes/n.md:9:1',
    near: { 'notes/n.md': '## 2020/3/18\n\n三\n\n## 2020/3/11\n\n二\n\n## 2020/3/4\n\n一\n' },
  },
  'date-unread': {
    about: {
      'zh-CN':
        '标题、单独一行、粗体、列表项或表格行里像会议日期或次序的文字，如果没有成为会议，每种写法在每个文件里报告一次。任务和链接不算，文件里别的会议的日期也不算。',
      en: 'Text that looks like the date or the number of a session, in a heading, on a line of its own, in bold, in a list item or in a row of a table, is reported once for each form and file if it opens no session. Tasks, links and dates of other sessions of the file do not count.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n- 2020/3/18 IOMMU\n' },
    at: 'notes/n.md:5:3',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n- [ ] 2020/3/18 投稿\n' },
  },
  'date-weekday-wrong': {
    about: {
      'zh-CN': '日期算数，星期只用来核对。',
      en: 'The date counts. The weekday is only used to check it.',
    },
    raises: { 'notes/n.md': '## 2020/3/11 星期四\n\n剪枝\n' },
    at: 'notes/n.md:1:14',
    near: { 'notes/n.md': '## 2020/3/11 星期三\n\n剪枝\n' },
  },
  'date-year-inferred': {
    about: {
      'zh-CN':
        '没写年份的日期，年份依次来自截图时间、相邻的会议、文件名和设置 DEFAULT_YEAR，星期用来校正。',
      en: 'A date without a year gets it from screenshot times, neighbouring sessions, the file name or the setting DEFAULT_YEAR, in this order. A weekday corrects it.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 3.18\n\nIOMMU\n' },
    at: 'notes/n.md:5:4',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020.3.18\n\nIOMMU\n' },
  },
  'diagram-undrawn': {
    about: {
      'zh-CN': '构建时画流程图、时序图、类图、状态图和 ER 图，不画甘特图和饼图。',
      en: 'The build draws flowcharts and sequence, class, state and entity-relationship diagrams, but no Gantt or pie charts.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n```mermaid\npie\n  "a": 1\n```\n',
    },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n```mermaid\ngraph TD\n  A --> B\n```\n' },
  },
  'encoding-guessed': {
    about: {
      'zh-CN': '有的 Windows 程序存成 GB18030（GBK）。内容照样显示。',
      en: 'Some Windows programs save files as GB18030 (GBK). The notes are shown all the same.',
    },
    raises: {
      'notes/n.md': {
        bytes: [
          ...Buffer.from('## 2020/3/11\n\n'),
          0xbb,
          0xe1,
          0xd2,
          0xe9,
          0xb1,
          0xca,
          0xbc,
          0xc7,
          10,
        ],
        words: {
          'zh-CN': '“## 2020/3/11” 和 “会议笔记”，存为 GB18030',
          en: '"## 2020/3/11" and "会议笔记", saved as GB18030',
        },
      },
    },
    at: 'notes/n.md:1:1',
    near: { 'notes/n.md': '\uFEFF## 2020/3/11\n\n会议笔记\n' },
  },
  'encoding-invalid': {
    about: {
      'zh-CN': '这个文件读不了，网站不会生成，以免少了它。',
      en: "The file can't be read, and a site without it is not built.",
    },
    raises: {
      'notes/n.md': {
        bytes: [...Buffer.from('## 2020/3/11\n\n'), 0x61, 0xff, 0xff, 10],
        words: {
          'zh-CN': '“## 2020/3/11”，然后是 61 FF FF 几个字节',
          en: '"## 2020/3/11", then the bytes 61 FF FF',
        },
      },
    },
    at: 'notes/n.md:3:2',
    near: {
      'notes/n.md': {
        bytes: [0xff, 0xfe, ...Buffer.from('## 2020/3/11\n\n会议\n', 'utf16le')],
        words: { 'zh-CN': '带 BOM 的 UTF-16 文件', en: 'a file in UTF-16 with a byte order mark' },
      },
    },
  },
  'entry-skipped': {
    about: {
      'zh-CN':
        '符号链接可能通向别的文件夹，里面的文件不该发布；也可能绕回来，同一篇笔记就会读很多遍。所以不进入，也不读。指向笔记文件夹里的图片的链接照样用。',
      en: "A symbolic link may lead to files that should not be published, or back to its own folder, so that notes would be read many times. It isn't followed. A link to an image inside the notes folder works.",
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n剪枝\n',
      'other/m.md': '## 2020/3/18\n\nIOMMU\n',
      'notes/other': { symlinkTo: '../other' },
    },
    at: 'notes/other:1:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n剪枝\n',
      'notes/other/m.md': '## 2020/3/18\n\nIOMMU\n',
    },
  },
  'fence-unclosed': {
    about: {
      'zh-CN': '后面的会议也会成为代码的一部分。',
      en: 'The following sessions become part of the code too.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n```c\nint x;\n\n## 2020/3/18\n' },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n```c\nint x;\n```\n' },
  },
  'file-is-html': {
    about: {
      'zh-CN': '别的笔记照样生成。如果文件夹里只有网页，就是 encoding-invalid。',
      en: 'The other notes are built. If the folder has nothing but web pages, the error encoding-invalid is reported.',
    },
    raises: {
      'notes/a.md': '<!DOCTYPE html>\n<html><body>会议</body></html>\n',
      'notes/n.md': '## 2020/3/11\n\n剪枝\n',
    },
    at: 'notes/a.md:1:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n`<!DOCTYPE html>`\n' },
  },
  'file-empty': {
    about: {
      'zh-CN': '只有空格和换行的文件也算空的。',
      en: 'A file of nothing but spaces and line breaks is empty too.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n', 'notes/m.md': '\n\n\n' },
    at: 'notes/m.md:1:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n', 'notes/m.md': '\n剪枝\n' },
  },
  'file-undivided': {
    about: {
      'zh-CN': '一个文件里有三处以上像会议的日期，却只有一页，多半是写法没有被认出来。',
      en: 'A file with three or more dates of meetings that is only one page was probably not read as its authors meant it.',
    },
    raises: {
      'notes/n.md':
        '# 计划\n\n我们要投稿。\n\n先做实验。\n\n再写论文。\n\n最后修改。\n\n- 2020/3/11 初稿\n- 2020/3/18 二稿\n- 2020/3/25 定稿\n',
    },
    at: 'notes/n.md:11:3',
    near: {
      'notes/n.md': '# 计划\n\n我们要投稿。\n\n先做实验。\n\n再写论文。\n\n- 2020/3/11 初稿\n',
    },
  },
  'heading-duplicate': {
    about: {
      'zh-CN': '每个标题都有自己的链接；重复的带上上级标题的名字，或者编号。',
      en: 'Each heading has its own link. A repeated one includes the heading above it, or a number.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n### 讨论\n\n一\n\n### 讨论\n\n二\n' },
    at: 'notes/n.md:7:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n### 讨论\n\n一\n\n## 2020/3/18\n\n### 讨论\n\n二\n',
    },
  },
  'heading-empty': {
    about: {
      'zh-CN': '空的标题在目录里没有名字。',
      en: 'An empty heading has no name in the table of contents.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n###\n\n剪枝\n' },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n\\###\n\n剪枝\n' },
  },
  'heading-skips-level': {
    about: {
      'zh-CN': '只影响目录的缩进，不影响内容。',
      en: 'This only affects the indentation of the table of contents.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n### 论文\n\n##### IOTLB\n\n一\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n### 论文\n\n#### IOTLB\n\n一\n' },
  },
  'html-removed': {
    about: {
      'zh-CN': '常用的排版标签可以用；会运行脚本或加载别处内容的标签只显示文字。',
      en: 'Common formatting tags work. Tags that run scripts or load content from elsewhere only show their text.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n见 <iframe src="a.html"> 里\n' },
    at: 'notes/n.md:3:3',
    near: { 'notes/n.md': '## 2020/3/11\n\n按 <kbd>Ctrl</kbd>，见 `<iframe>`\n' },
  },
  'html-unclosed': {
    about: {
      'zh-CN': '没有结束的注释会吞掉后面的会议。<script>、<style>、<pre> 和 <textarea> 也一样。',
      en: 'All following sessions become part of a comment that is never closed. The same goes for <script>, <style>, <pre> and <textarea>.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n<!-- 待补\n\n## 2020/3/18\n\nIOMMU\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n<!-- 待补 -->\n\n## 2020/3/18\n\nIOMMU\n' },
  },
  'image-ambiguous': {
    about: {
      'zh-CN': '路径对不上，只有文件名可用，而同名的文件不止一个时，不去猜测。',
      en: 'If the path matches nothing and several files have its name, none of them is guessed.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n![](E:\\a.png)\n',
      'imgs/1/a.png': { width: 8, height: 6 },
      'imgs/2/a.png': { width: 6, height: 8 },
    },
    at: 'notes/n.md:3:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/1/a.png)\n',
      'imgs/1/a.png': { width: 8, height: 6 },
      'imgs/2/a.png': { width: 6, height: 8 },
    },
  },
  'image-duplicate': {
    about: {
      'zh-CN': '只比较笔记用到的图片，看它们的每一个字节。',
      en: 'Images that the notes use are compared byte by byte.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n\n![](../imgs/b.png)\n',
      'imgs/a.png': { width: 8, height: 6 },
      'imgs/b.png': { width: 8, height: 6 },
    },
    at: 'imgs/b.png:1:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n\n![](../imgs/b.png)\n',
      'imgs/a.png': { width: 8, height: 6 },
      'imgs/b.png': { width: 8, height: 7 },
    },
  },
  'image-ending-wrong': {
    about: {
      'zh-CN': '网站照样显示，有的程序打不开。',
      en: "The site shows the image all the same, but some programs can't open it.",
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n',
      'imgs/a.png': { width: 8, height: 6, format: 'jpeg' },
    },
    at: 'imgs/a.png:1:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.jpeg)\n',
      'imgs/a.jpeg': { width: 8, height: 6, format: 'jpeg' },
    },
  },
  'image-embedded-unreadable': {
    about: {
      'zh-CN':
        'Google 文档和 Word 会把图片写进笔记本身。能读的会发布成文件；消息里不写图片的内容。',
      en: 'Google Docs and Word put images into the notes themselves. A readable one is published as a file. Messages do not contain its data.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n![](data:image/png;base64,iVBORw0KGgo=)\n' },
    at: 'notes/n.md:3:1',
    near: {
      'notes/n.md':
        '## 2020/3/11\n\n![](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==)\n',
    },
  },
  'image-heic': {
    about: {
      'zh-CN': 'iPhone 拍的照片常是这种格式。',
      en: 'iPhones take photos in this format.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/IMG_1.heic)\n',
      'imgs/IMG_1.heic': 'ftypheic\n',
    },
    at: 'notes/n.md:3:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/IMG_1.jpg)\n',
      'imgs/IMG_1.jpg': { width: 8, height: 6, format: 'jpeg' },
    },
  },
  'image-missing': {
    about: {
      'zh-CN':
        '页面上有一个占位，写着文件名和截图时间。图片在别的文件夹里时，用 npm run check -- --fix --from 文件夹 复制过来。',
      en: 'A placeholder on the page shows the file name and the time of the screenshot. If the images are in another folder, npm run check -- --fix --from FOLDER copies them.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n' },
    at: 'notes/n.md:3:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n',
      'imgs/a.png': { width: 8, height: 6 },
    },
  },
  'image-oversize': {
    about: {
      'zh-CN': '上限是 5 MB 和 2400 万像素。网站上的图片总会缩小，读者不受影响。',
      en: "The limits are 5 MB and 24 megapixels. The site always scales images down, so readers don't notice.",
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n',
      'imgs/a.png': { width: 6001, height: 4000 },
    },
    at: 'imgs/a.png:1:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n',
      'imgs/a.png': { width: 6000, height: 4000 },
    },
  },
  'image-path-repaired': {
    about: {
      'zh-CN': '图片照样显示。--fix 先显示改动，只改路径，别的一个字节也不动。',
      en: 'The image is shown all the same. --fix shows the changes first, and changes only the paths.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n看 ![](E:\\notes\\imgs\\a.png)\n',
      'imgs/a.png': { width: 8, height: 6 },
    },
    at: 'notes/n.md:3:3',
    near: {
      'notes/n.md': '## 2020/3/11\n\n看 ![](../imgs/a.png)\n',
      'imgs/a.png': { width: 8, height: 6 },
    },
  },
  'image-refused': {
    about: {
      'zh-CN': '只打开笔记文件夹和图片文件夹里的文件。',
      en: 'Only files in the notes folder and the images folder are opened.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n![](../../a.png)\n' },
    at: 'notes/n.md:3:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n',
      'imgs/a.png': { width: 8, height: 6 },
    },
  },
  'image-remote': {
    about: {
      'zh-CN': '页面不加载别的网站的内容，地址写在图片的位置上。',
      en: 'Pages load nothing from other websites; they show the address instead of the image.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n![](https://example.org/a.png)\n' },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n[图](https://example.org/a.png)\n' },
  },
  'image-syntax': {
    about: {
      'zh-CN': '有的编辑器照样显示，Markdown 和 GitHub 把它当作文字。',
      en: 'Some editors show it, but Markdown and GitHub treat it as text.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n看 ![图]（../imgs/a.png）\n' },
    at: 'notes/n.md:3:3',
    near: {
      'notes/n.md': '## 2020/3/11\n\n看 ![图](../imgs/a.png)，不是 `![图]（a.png）`\n',
      'imgs/a.png': { width: 8, height: 6 },
    },
  },
  'image-too-large': {
    about: {
      'zh-CN': '解码这么大的图片要几百 MB 内存。扫描的海报和很长的截图会这样。',
      en: 'Decoding such an image takes hundreds of megabytes of memory. Scanned posters and very long screenshots are like this.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.svg)\n',
      'imgs/a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="9000"><g/></svg>\n',
    },
    at: 'notes/n.md:3:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.svg)\n',
      'imgs/a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="900"><g/></svg>\n',
    },
  },
  'image-unreadable': {
    about: {
      'zh-CN': '可能没有下载完，或者是别的文件。',
      en: 'The download may be incomplete, or it is a file of another type.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n', 'imgs/a.png': 'PNG\n' },
    at: 'notes/n.md:3:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n![](../imgs/a.png)\n',
      'imgs/a.png': { width: 8, height: 6 },
    },
  },
  'image-unused': {
    about: {
      'zh-CN': '没有用到的图片不会上网站。',
      en: 'Images that no note uses are not published.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n', 'imgs/a.png': { width: 8, height: 6 } },
    at: 'imgs/a.png:1:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n<img src="../imgs/a.png">\n',
      'imgs/a.png': { width: 8, height: 6 },
    },
  },
  'ledger-invalid': {
    about: {
      'zh-CN': 'anchors.json 记着所有发布过的链接，由 npm run anchors 写。',
      en: 'anchors.json lists all links that were ever published. npm run anchors writes it.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n### IOTLB\n\n一\n',
      'notes/anchors.json': ledger('IOTLB').replace(']', '<<<<<<< HEAD\n]'),
    },
    at: 'notes/anchors.json:4:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n### IOTLB\n\n一\n',
      'notes/anchors.json': ledger('IOTLB'),
    },
  },
  'ledger-other': {
    about: {
      'zh-CN':
        '把项目里的笔记换成自己的以后，账本还是别人的：它的文字一段也找不到，标题和日期也几乎没有。改标题、改日期不算；五个锚点以下的账本也不算。',
      en: 'After you replaced the notes of a project with your own, its ledger still belongs to the other notes: none of its texts is found, and hardly any headings and dates. Renamed headings and corrected dates do not count, nor does a ledger of fewer than five anchors.',
    },
    raises: {
      'notes/n.md': '## 2026/11/4\n\n### 剪枝\n\n一\n',
      'notes/anchors.json': ledger('IOTLB', 'PCIe', 'gVisor', 'KVM', 'SR-IOV'),
    },
    at: 'notes/anchors.json:1:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n### 剪枝\n\n一\n\n### IOTLB\n\n二\n',
      'notes/anchors.json': ledger('IOTLB'),
    },
  },
  'link-broken': {
    about: {
      'zh-CN': '链接可以通向别的笔记、其中的标题，或笔记文件夹里的文件。',
      en: 'A link can lead to another note, to a heading in it, or to a file in the notes folder.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n见 [上次](2020-03-04.md)\n' },
    at: 'notes/n.md:3:3',
    near: {
      'notes/n.md': '## 2020/3/11\n\n见 [上次](2020-03-04.md)\n',
      'notes/2020-03-04.md': '剪枝\n',
    },
  },
  'link-unsafe': {
    about: {
      'zh-CN': '会运行脚本或打开本机文件的地址不做成链接。',
      en: 'Addresses that run scripts or open local files are not made into links.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n见 [文件](ftp://e.example/a)\n' },
    at: 'notes/n.md:3:3',
    near: { 'notes/n.md': '## 2020/3/11\n\n见 [邮件](mailto:a@example.org)\n' },
  },
  'list-shallow': {
    about: {
      'zh-CN': '有的编辑器缩进两个空格就算下一级，CommonMark 要缩进到上一项文字的位置。',
      en: 'Some editors nest a list that is indented by two spaces. CommonMark nests it below the text of the item.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n1. 剪枝\n  - 结构化\n  - 非结构化\n2. 蒸馏\n' },
    at: 'notes/n.md:4:3',
    near: { 'notes/n.md': '## 2020/3/11\n\n1. 剪枝\n   - 结构化\n   - 非结构化\n2. 蒸馏\n' },
  },
  'math-invalid': {
    about: {
      'zh-CN': '公式在构建时排版，认识 LaTeX 的大多数命令；有错的公式显示源码。',
      en: 'Formulas are typeset by the build, which supports most LaTeX commands. A formula with an error is shown as its source.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n命中率 $\\fracc{1}{2}$\n' },
    at: 'notes/n.md:3:5',
    near: { 'notes/n.md': '## 2020/3/11\n\n命中率 $\\frac{1}{2}$\n' },
  },
  'markup-too-dense': {
    about: {
      'zh-CN':
        '解析标记的时间比长度增长得快，几千个没有配对的 * 要算好几分钟。人写的段落离这个限度很远；多半是粘贴了别的东西。字一个也不少。',
      en: 'The time to parse markup grows faster than its length: some thousands of unpaired * would take minutes. What people write stays far below the limit, so this is probably pasted. No text is lost.',
    },
    raises: {
      'notes/n.md': {
        bytes: [...Buffer.from(`## 2020/3/11\n\n剪枝\n\n${'*('.repeat(900)}\n\nIOMMU\n`)],
        words: {
          'zh-CN': '一次会议，里面有一段是 900 个 “*(”',
          en: 'a session with a paragraph of 900 times "*("',
        },
      },
    },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝 *(*(*(*(*(\n' },
  },
  'nesting-too-deep': {
    about: {
      'zh-CN': '更深的嵌套会让程序用尽内存，网页上也没有地方显示。字一个也不少。',
      en: 'Deeper nesting would exhaust the memory of programs, and does not fit on a page. No text is lost.',
    },
    raises: { 'notes/n.md': `## 2020/3/11\n\n${'> '.repeat(22)}剪枝\n` },
    at: 'notes/n.md:3:41',
    near: { 'notes/n.md': `## 2020/3/11\n\n${'> '.repeat(20)}剪枝\n` },
  },
  'notes-missing': {
    about: {
      'zh-CN': '笔记文件夹的名字由设置 NOTES_DIR 给出。',
      en: 'The setting NOTES_DIR names the notes folder.',
    },
    raises: {},
    at: 'notes:1:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n' },
  },
  'references-too-long': {
    about: {
      'zh-CN': '每处引用都带着整个地址，网页会大得打不开。第一次使用不算重复。',
      en: 'Each reference contains the whole address, so the page would be too large to open. The first use does not count.',
    },
    raises: {
      'notes/n.md': `## 2020/3/11\n\n${'[a] '.repeat(100)}\n\n[a]: /${'b'.repeat(50_000)}\n`,
    },
    at: 'notes/n.md:3:321',
    near: { 'notes/n.md': `## 2020/3/11\n\n${'[a] '.repeat(100)}\n\n[a]: /b\n` },
  },
  'rule-under-text': {
    about: {
      'zh-CN': '别的编辑器和 GitHub 会把这行文字显示成大标题。',
      en: 'Other editors and GitHub show this line as a large heading.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n结论在此。\n---\n\n## 2020/3/18\n\nIOMMU\n' },
    at: 'notes/n.md:4:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n结论在此。\n\n---\n\n## 2020/3/18\n\nIOMMU\n' },
  },
  'session-empty': {
    about: {
      'zh-CN': '只有日期，没有内容。刚加上的今天也是空的，写上内容就好。',
      en: 'The session has a date but no content. A session that was just added is empty too, until you write its notes.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020/3/18\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020/3/18 停会\n' },
  },
  'session-undated': {
    about: {
      'zh-CN': '最后一次会议之后、与日期同级的标题自成一页；在两次会议之间的，是前一次会议的话题。',
      en: 'After the last session, an undated heading on the same level as the dated ones has a page of its own. Between two sessions it is a topic of the first.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 下次\n\nIOMMU\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n### 下次\n\nIOMMU\n' },
  },
  'style-removed': {
    about: {
      'zh-CN':
        '别的编辑器导出的样式只对它自己有用。没有结束的 <style> 照样显示，以免丢失后面的内容。',
      en: 'Styles that an editor exports are meant for that editor only. A <style> without an end is shown, so that nothing after it is lost.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n<style>\np { color: red }\n</style>\n\n剪枝\n' },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n`<style>`\n\n剪枝\n' },
  },
  'terms-invalid': {
    about: {
      'zh-CN': 'terms.json 在笔记文件夹里，给索引和搜索补充、合并、隐藏术语。',
      en: 'terms.json in the notes folder adds, joins and hides terms of the index and the search.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n### 剪枝\n',
      'notes/terms.json': '{\n  "merge": [["剪枝", "pruning"]]\n}\n',
    },
    at: 'notes/terms.json:2:3',
    near: {
      'notes/n.md': '## 2020/3/11\n\n### 剪枝\n',
      'notes/terms.json': '{\n  "join": [["剪枝", "pruning"]]\n}\n',
    },
  },
  'terms-unused': {
    about: {
      'zh-CN': '合并的一组名字里，有一个出现在笔记里就够了。',
      en: 'For names that are joined, one of them in the notes is enough.',
    },
    raises: {
      'notes/n.md': '## 2020/3/11\n\n### 剪枝\n',
      'notes/terms.json': '{\n  "add": ["量化"]\n}\n',
    },
    at: 'notes/terms.json:2:1',
    near: {
      'notes/n.md': '## 2020/3/11\n\n### 剪枝\n',
      'notes/terms.json': '{\n  "add": ["剪枝"]\n}\n',
    },
  },
};

/** Returns a ledger file with a session and some topics. */
function ledger(...headings: readonly string[]): string {
  const entries = [
    { at: '2020-03-11', heading: '2020/3/11', text: '' },
    ...headings.map((heading) => {
      return { at: `2020-03-11#${heading.toLowerCase()}`, heading, text: '' };
    }),
  ];
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
  return `{ "version": 1, "anchors": [\n${lines}\n] }\n`;
}
