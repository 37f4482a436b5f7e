type Language = 'zh-CN' | 'en';

/** Every text of the interface in one language. */
export type Dictionary = typeof zh;

/** The interface texts of a language. */
export function dictionaryOf(language: Language): Dictionary {
  return DICTIONARIES[language];
}

const zh = {
  skipToContent: '跳到正文',
  pages: '页面',
  timeline: '时间线',
  search: '搜索',
  searchPlaceholder: '搜索笔记：IOMMU、剪枝……',
  searching: '正在搜索……',
  noResults: '没有找到。换个说法，或者少写几个字试试。',
  nearest: '是不是要找：',
  close: '关闭',
  searchNeedsScript: '搜索需要打开浏览器的脚本；时间线上可以浏览所有会议。',
  searchFailed: '搜索没有加载成功，请检查网络后刷新页面。',
  resultCount: '{count} 处',
  assumed: '显示 {shown} 的结果',
  theme: '外观',
  themeSystem: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  contents: '目录',
  previous: '上一次',
  next: '下一次',
  neighbours: '前后的会议',
  asWritten: '原文：',
  edit: '编辑这一节笔记',
  missing: '图片还没有放进来',
  remote: '图片在别的网站上',
  refused: '图片地址不会被打开',
  ambiguous: '有不止一个同名文件',
  unreadable: '文件不是能读的图片',
  openPicture: '查看原图',
  capturedAt: '截图时间',
  undated: '没有日期',
  noSessions: '还没有会议笔记。',
  noSessionsHint: '把 Markdown 文件放进笔记文件夹，写上“## 2020/3/11”这样的标题，就会出现在这里。',
  years: '年份',
  introduction: '前言',
  notFound: '没有这一页',
  notFoundHint: '它可能改了地址。可以搜索，或者回到时间线。',
  figureCount: (count: number) => `${count} 张截图`,
  moreTopics: (count: number) => `还有 ${count} 个主题`,
  sessionCount: (count: number) => `${count} 次会议`,
  figureAlt: (section: string | null, clock: string | null) =>
    [section === null ? '截图' : `“${section}”的截图`, clock].filter(Boolean).join('，'),
};

const en: Dictionary = {
  skipToContent: 'Skip to content',
  pages: 'Pages',
  timeline: 'Timeline',
  search: 'Search',
  searchPlaceholder: 'Search the notes: IOMMU, 剪枝…',
  searching: 'Searching…',
  noResults: 'Nothing found. Try other or fewer words.',
  nearest: 'Did you mean:',
  close: 'Close',
  searchNeedsScript: 'Search needs scripts; the timeline lists every session.',
  searchFailed: 'The search did not load. Check the network and reload the page.',
  resultCount: '{count} places',
  assumed: 'Showing results for {shown}',
  theme: 'Appearance',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  contents: 'Contents',
  previous: 'Earlier',
  next: 'Later',
  neighbours: 'Sessions before and after',
  asWritten: 'As written:',
  edit: 'Edit these notes',
  missing: 'The picture is not here yet',
  remote: 'The picture is on another site',
  refused: 'The address is not opened',
  ambiguous: 'Several files have this name',
  unreadable: 'The file is not a readable picture',
  openPicture: 'Open the picture',
  capturedAt: 'Captured at',
  undated: 'Undated',
  noSessions: 'There are no notes yet.',
  noSessionsHint:
    'Put a Markdown file into the notes folder, with a heading such as “## 2020/3/11”, and it will show here.',
  years: 'Years',
  introduction: 'Introduction',
  notFound: 'There is no such page',
  notFoundHint: 'It may have moved. Search for it, or go back to the timeline.',
  figureCount: (count) => (count === 1 ? '1 screenshot' : `${count} screenshots`),
  moreTopics: (count) => (count === 1 ? '1 more topic' : `${count} more topics`),
  sessionCount: (count) => (count === 1 ? '1 session' : `${count} sessions`),
  figureAlt: (section, clock) =>
    [section === null ? 'Screenshot' : `Screenshot for “${section}”`, clock]
      .filter(Boolean)
      .join(', '),
};

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { 'zh-CN': zh, en };
