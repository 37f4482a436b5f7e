import type { Language, RuleName } from '../../src/model/types.ts';

/** A file of an example: text, an image with its pixels, bytes with the words for them, or a size. */
export type ExampleFile =
  | string
  | { width: number; height: number; format?: 'jpeg' | 'png' }
  | { bytes: readonly number[]; words: Record<Language, string> }
  | { megabytes: number };

/** Files by their paths; notes are in `notes/`, images in `imgs/`. */
export type Example = Readonly<Record<string, ExampleFile>>;

export type RuleExample = {
  /** What a writer should know of the rule beyond its message. */
  about: Record<Language, string>;
  /** Notes of which the check says this, once. */
  raises: Example;
  /** Where it says so: path, line and column. */
  at: string;
  /** Notes close to it of which it doesn't. */
  near: Example;
};

/** Examples of each rule: `docs/rules.md` is made from them, and the check is tested by them. */
export const RULE_EXAMPLES: Readonly<Record<RuleName, RuleExample>> = {
  'anchor-duplicate': {
    about: {
      'zh-CN': '写在标题后面的 {#id} 在一次会议里只能用一次；后一个标题用自己的名字。',
      en: 'An {#id} behind a heading is good once in a session; the later heading gets its own name.',
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
      en: 'An anchor is part of a link that is pasted everywhere, so it is of the plainest letters.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n### 剪枝 {#JZ_1}\n\n一\n' },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n### 剪枝 {#jz-1}\n\n一\n' },
  },
  'anchor-lost': {
    about: {
      'zh-CN': '聊天里的旧链接会找不到地方。没有发布过的锚点不算。',
      en: 'An old link in a chat would lead nowhere. Anchors that were never published do not count.',
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
      en: 'Files that notes link to are published with them, of at most 50 MB each.',
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
      en: 'A page or a drawing with scripts would have the rights of the site itself.',
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
      en: 'Control characters are invisible and mostly come from a terminal or a PDF. Tabs are none.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\na\u001Bb\n' },
    at: 'notes/n.md:3:2',
    near: { 'notes/n.md': '## 2020/3/11\n\na\tb\n' },
  },
  'date-ambiguous': {
    about: {
      'zh-CN': '日和月都不超过 12，文件里又没有别的日期说明次序时，不去猜测，标题自成一页。',
      en: 'Where day and month could both be a month, and no other date of the file tells their order, nothing is guessed; the heading is a page of its own.',
    },
    raises: { 'notes/n.md': '## 3/4/2020\n\n剪枝\n' },
    at: 'notes/n.md:1:4',
    near: { 'notes/n.md': '## 3/4/2020\n\n剪枝\n\n## 17/4/2020\n\nIOMMU\n' },
  },
  'date-duplicate': {
    about: {
      'zh-CN': '同一天的几个标题在同一页上，每个标题都留着。',
      en: 'Headings of one day share a page, and each heading is kept there.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020/3/11\n\nIOMMU\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020/3/12\n\nIOMMU\n' },
  },
  'date-invalid': {
    about: {
      'zh-CN': '日历上没有的一天不会被挪到别的一天。',
      en: 'A day that the calendar lacks is not moved to another.',
    },
    raises: { 'notes/n.md': '## 2019/2/29\n\n剪枝\n' },
    at: 'notes/n.md:1:4',
    near: { 'notes/n.md': '## 2020/2/29\n\n剪枝\n' },
  },
  'date-order': {
    about: {
      'zh-CN': '从旧到新、从新到旧都可以；与文件里多数相邻的会议方向相反的，多半是写错了。',
      en: 'Sessions may run either way; one that runs against most others of its file is often a slip.',
    },
    raises: {
      'notes/n.md': '## 2020/3/4\n\n一\n\n## 2020/3/11\n\n二\n\n## 2019/3/18\n\n三\n',
    },
    at: 'notes/n.md:9:1',
    near: { 'notes/n.md': '## 2020/3/18\n\n三\n\n## 2020/3/11\n\n二\n\n## 2020/3/4\n\n一\n' },
  },
  'date-weekday-wrong': {
    about: {
      'zh-CN': '日期算数，星期只用来核对。',
      en: 'The date counts; the weekday only checks it.',
    },
    raises: { 'notes/n.md': '## 2020/3/11 星期四\n\n剪枝\n' },
    at: 'notes/n.md:1:14',
    near: { 'notes/n.md': '## 2020/3/11 星期三\n\n剪枝\n' },
  },
  'date-year-inferred': {
    about: {
      'zh-CN':
        '没写年份的日期，年份依次来自截图时间、星期、相邻的会议、文件名和设置 DEFAULT_YEAR。',
      en: 'A date without a year takes it from screenshots, the weekday, its neighbours, the name of the file, or the setting DEFAULT_YEAR.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 3.18\n\nIOMMU\n' },
    at: 'notes/n.md:5:4',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020.3.18\n\nIOMMU\n' },
  },
  'encoding-guessed': {
    about: {
      'zh-CN': '有的 Windows 程序存成 GB18030（GBK）。内容照样显示。',
      en: 'Some programs of Windows save as GB18030 (GBK). The notes are shown all the same.',
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
      en: 'The file can not be read, and no site is built that would lack it.',
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
  'fence-unclosed': {
    about: {
      'zh-CN': '后面的会议也会成为代码的一部分。',
      en: 'The sessions that follow become part of the code too.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n```c\nint x;\n\n## 2020/3/18\n' },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n```c\nint x;\n```\n' },
  },
  'heading-duplicate': {
    about: {
      'zh-CN': '每个标题都有自己的链接；重复的带上上级标题的名字，或者编号。',
      en: 'Each heading has a link of its own; a repeated one has its parent in it, or a number.',
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
      en: 'This shows in the table of contents, and changes nothing else.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n### 论文\n\n##### IOTLB\n\n一\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n### 论文\n\n#### IOTLB\n\n一\n' },
  },
  'html-removed': {
    about: {
      'zh-CN': '常用的排版标签可以用；会运行脚本或加载别处内容的标签只显示文字。',
      en: 'Tags for layout work; those that run scripts or load from elsewhere are shown as text.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n见 <iframe src="a.html"> 里\n' },
    at: 'notes/n.md:3:3',
    near: { 'notes/n.md': '## 2020/3/11\n\n按 <kbd>Ctrl</kbd>，见 `<iframe>`\n' },
  },
  'image-ambiguous': {
    about: {
      'zh-CN': '路径对不上，只有文件名可用，而同名的文件不止一个时，不去猜测。',
      en: 'Where the path leads nowhere and several files have its name, nothing is guessed.',
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
      en: 'The site shows it all the same; some programs do not open it.',
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
  'image-missing': {
    about: {
      'zh-CN':
        '页面上有一个占位，写着文件名和截图时间。图片在别的文件夹里时，用 npm run check -- --fix --from 文件夹 复制过来。',
      en: 'Its place on the page shows the name and the time of the screenshot. npm run check -- --fix --from FOLDER copies it from where it is.',
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
      en: 'The limits are 5 MB and 24 megapixels. Images are made smaller for the site, so readers are not affected.',
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
      en: 'The image is shown all the same. --fix shows its changes first, and changes no byte but those of paths.',
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
      en: 'Pages load nothing from other hosts; the address stands in its place.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n![](https://example.org/a.png)\n' },
    at: 'notes/n.md:3:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n[图](https://example.org/a.png)\n' },
  },
  'image-syntax': {
    about: {
      'zh-CN': '有的编辑器照样显示，Markdown 和 GitHub 把它当作文字。',
      en: 'Some editors show it; in Markdown, as on GitHub, it is text.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n看 ![](../imgs/a b.png)\n' },
    at: 'notes/n.md:3:3',
    near: {
      'notes/n.md': '## 2020/3/11\n\n看 ![](<../imgs/a b.png>)，不是 `![](a b.png)`\n',
      'imgs/a b.png': { width: 8, height: 6 },
    },
  },
  'image-unreadable': {
    about: {
      'zh-CN': '可能没有下载完，或者是别的文件。',
      en: 'It may be cut off, or be another kind of file.',
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
      en: 'Images that no note uses are not on the site.',
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
      en: 'anchors.json holds all links that were published; npm run anchors writes it.',
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
  'link-broken': {
    about: {
      'zh-CN': '链接可以通向别的笔记、其中的标题，或笔记文件夹里的文件。',
      en: 'A link may lead to another note, to a heading there, or to a file in the notes folder.',
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
      en: 'An address that runs a script or opens a file of the machine is no link.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n见 [文件](file:///etc/hosts)\n' },
    at: 'notes/n.md:3:3',
    near: { 'notes/n.md': '## 2020/3/11\n\n见 [邮件](mailto:a@example.org)\n' },
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
  'session-empty': {
    about: {
      'zh-CN': '只有日期，没有内容。刚加上的今天也是空的，写上内容就好。',
      en: 'There is nothing but the date. Today, just added, is empty too; its notes end that.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020/3/18\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 2020/3/18 停会\n' },
  },
  'session-undated': {
    about: {
      'zh-CN': '与日期同级的标题都开始一次会议。',
      en: 'Each heading of the level that carries the dates begins a session.',
    },
    raises: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n## 下次\n\nIOMMU\n' },
    at: 'notes/n.md:5:1',
    near: { 'notes/n.md': '## 2020/3/11\n\n剪枝\n\n### 下次\n\nIOMMU\n' },
  },
};

/** A ledger with a session and one topic. */
function ledger(heading: string): string {
  const anchor = `2020-03-11#${heading.toLowerCase()}`;
  const entries = [
    { at: '2020-03-11', heading: '2020/3/11', text: '' },
    { at: anchor, heading, text: '' },
  ];
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
  return `{ "version": 1, "anchors": [\n${lines}\n] }\n`;
}
