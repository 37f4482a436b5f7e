import type { Severity } from '../model/rules.ts';

const count: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => `${count} 个错误`,
  warning: (count) => `${count} 个警告`,
  info: (count) => `${count} 个提示`,
};

// Lines that several usages share.
const NOTES = '  文件夹或文件       别处的笔记；不写就是设置里的笔记文件夹';
const OUT = '  --out 文件夹       网站写到哪里';
const PORT = '  --port 端口        从哪个端口号开始试，默认 4321';
const HOST = '  --host             同一网络里的其他设备也能打开，并列出地址';
const HELP = '  --help             显示这些说明';

/** All texts in Chinese. The groups follow the parts of the program that show them. */
export const zhCN = {
  /** The pages of the site. */
  page: {
    skipToContent: '跳到正文',
    pages: '页面',
    timeline: '时间线',
    topics: '索引',
    topicsDescription: '笔记里的话题和术语，各自在哪些会议里谈到。',
    letters: '字母',
    mainPlaces: '醒目的日期：标题里就有这个词。',
    filterTerms: '筛选术语',
    noTerms: '没有这个术语。',
    alsoWritten: (others: string) => `也作 ${others}`,
    papers: '论文',
    papersDescription: '笔记里讲过和引用的论文，最近的会议在前。',
    paperIn: (section: string) => `见“${section}”`,
    alsoNamedOn: '也见于',
    searchPaper: '在 Semantic Scholar 搜索',
    copyBibtex: '复制 BibTeX',
    tasks: '待办',
    tasksDescription: '笔记里的待办，按会议和按人。',
    taskCounts: (open: number, done: number) =>
      done === 0 ? `${open} 项未完成` : `${open} 项未完成，${done} 项已完成`,
    tasksByPerson: '按人',
    taskDue: (due: string) => `截止 ${due}`,
    taskSince: (day: string) => `${day}提出`,
    tasksDone: (count: number) => `已完成 ${count} 项`,
    sessionTasks: (count: number, open: number) =>
      open > 0
        ? `${count} 项待办，${open} 项未完成`
        : `${count} 项待办，${count === 1 ? '' : '均'}已完成`,
    stillOpen: '上次会议未完成的待办',
    moreTasks: (count: number) => `另有 ${count} 项`,
    termDescription: (term: string, sessions: number, mentions: number) =>
      `“${term}”在 ${sessions} 次会议里提到 ${mentions} 处。`,
    mentionsPer: {
      month: (first: string, last: string) => `${first}到${last}，每月提到的次数`,
      quarter: (first: string, last: string) => `${first}到${last}，每季度提到的次数`,
      year: (first: string, last: string) => `${first}到${last}，每年提到的次数`,
    },
    olderPassages: (count: number) => `更早的 ${count} 次会议`,
    searchTerm: '搜索全文',
    gallery: '截图',
    galleryDescription: '笔记里的全部截图，按日期和时间排列。',
    changes: '更新',
    changesDescription: '笔记里最近新增和修改的内容，按日期排列，来自 git 历史。',
    changesFeed: '订阅更新（RSS）',
    changeKinds: { added: '新增', edited: '修改' },
    moreSections: (count: number) => `还有 ${count} 节`,
    sinceLastVisit: {
      added: '新',
      edited: '有更新',
      summary: '自上次打开以来：{added} 次新会议，{edited} 次有更新',
    },
    searchDescription: '在笔记全文里搜索，直接到达那一段。',
    noFigures: '笔记里还没有截图。',
    gapsHint: (count: string) =>
      `${count}。把图片放进图片文件夹（默认是 imgs），文件名不变，再生成一次网站，它们就会出现。`,
    strip: '截图一览',
    zoom: '缩放',
    previousImage: '上一张',
    nextImage: '下一张',
    imageFailed: '图片没有加载成功',
    copied: '已复制',
    newVersion: '有新版本',
    reload: '刷新',
    copyLink: '复制链接',
    copyLinkHint: '复制这一页的链接；按 y 复制正在读的一节',
    copyAs: '复制',
    copyMarkdownHint: '复制这一页的笔记原文',
    copyFailed: '没能复制，请从地址栏复制链接',
    loadFailed: '没有加载成功，请检查网络后刷新页面。',
    send: '分享',
    qrCode: '二维码',
    qrCodeHint: '这一页的二维码；按 q 显示正在读的一节',
    wrapLines: '换行',
    shortcuts: '启用快捷键（/ 搜索 · y 复制链接 · q 二维码）',
    toTop: '回到顶部',
    searchKeys: '↑↓ 选择 · Enter 打开 · Esc 关闭',
    searchAll: '在搜索页查看',
    searchSyntax: '怎么搜',
    searchExamples: [
      ['剪枝', '连着的这几个字，在更长的词里也能找到'],
      ['jianzhi', '用拼音找“剪枝”'],
      ['SR-IOV、sriov', '几种写法都能找到'],
      ['2020/4/1、4月、2020春', '那段时间的会议'],
      ['文件系统 2020', '词和时间一起用'],
      ['剪枝 重要性', '同时提到几个词'],
      ['剪枝 OR pruning', '有其中一个就行'],
      ['"copy on write"', '一字不差'],
      ['-serverless', '不含这个词'],
      ['has:image', '有截图的'],
      ['16:35', '这个时间的截图，文件名也行'],
    ],
    allKeys: '快捷键一览',
    keyMeanings: [
      ['/ Ctrl+K ⌘K', '搜索'],
      ['j →', '下一次会议'],
      ['k ←', '上一次会议'],
      ['y', '复制正在读的一节的链接'],
      ['q', '正在读的一节的二维码'],
      ['Space PageDown', '看图时：下一张'],
      ['PageUp', '看图时：上一张'],
      ['f', '看图时：全屏'],
      ['?', '显示这张表'],
      ['Esc', '关闭'],
    ],
    recentQueries: '最近搜过',
    searchIdeas: '可以这样搜',
    latestSessions: '最近的会议',
    search: '搜索',
    searchPlaceholder: '搜索笔记',
    searching: '正在搜索……',
    noResults: '没有找到。换个说法，或者少写几个字试试。',
    nearest: '是不是要找：',
    close: '关闭',
    searchNeedsScript: '搜索需要启用 JavaScript；时间线上可以浏览所有会议。',
    searchFailed: '搜索没有加载成功，正在重试；请检查网络。',
    resultCount: '{count} 处结果',
    oneResult: '1 处结果',
    assumed: '已按“{shown}”搜索',
    bySession: '没有哪一段同时提到这些词，下面这些会议都提到过',
    byParts: '没有哪次会议同时提到这些词，下面各提到其中一些',
    missingWords: '没有“{missing}”；以下是“{kept}”的结果',
    nearTime: '没有“{missing}”的会议；下面是前后最近的',
    insideWords: '另有 {count} 处在更长的词里',
    moreResults: '显示更多（还有 {count} 处）',
    theme: '外观',
    themeSystem: '跟随系统',
    themeLight: '浅色',
    themeDark: '深色',
    contents: '目录',
    previous: '上一次会议',
    next: '下一次会议',
    neighbours: '前后的会议',
    alsoDiscussed: '相关讨论',
    firstIn: '首次出现于',
    readBeside: '并排阅读',
    readBesideOf: (heading: string) => `并排阅读“${heading}”`,
    asWritten: '原文：',
    edit: '编辑',
    missing: '缺图',
    remote: '外站图片',
    refused: '图片地址不安全，没有打开',
    ambiguous: '有多个同名文件，无法确定',
    unreadable: '图片打不开，可能已损坏',
    tooLarge: '图片太大，没有显示',
    openImage: '查看原图',
    embedded: '嵌入的图片',
    pageOf: (page: string) => `第 ${page} 页`,
    showAll: '显示全图',
    capturedAt: '截图时间',
    undated: '没有日期',
    noSessions: '还没有会议笔记。',
    noSessionsHint:
      '把 Markdown 文件放进笔记文件夹，写上“## 2020/3/11”这样的标题，就会出现在这里。',
    years: '按月份跳转',
    introduction: '前言',
    unfoldIntroduction: '展开前言',
    calendar: '所有会议的日历：灰底的数字是当月的次数，其余是日期',
    earlierYears: (count: number) => `更早的 ${count} 年`,
    compact: '每次会议一行',
    otherYears: '其他年份',
    newest: '最近',
    yearTitle: (year: string) => `${year} 年的会议`,
    lastThree: '最近的会议',
    updated: '最近更新',
    sectionMoved: '这一节移到了',
    pageMoved: '这一页移到了',
    fragmentGuessed: '没有找到 #{anchor}，已跳到最接近的“{heading}”',
    fragmentGone: '没有找到 #{anchor}，这一节可能已经删除',
    notFound: '页面不存在',
    notFoundHint: '地址可能变了，搜一下，或回到时间线。',
    figureCount: (count: number, missing: number) => {
      const all = count === 1 ? '未放入' : '均未放入';
      const left = missing === count ? all : `${missing} 张缺图`;
      return missing === 0 ? `${count} 张截图` : `${count} 张截图，${left}`;
    },
    moreTopics: (count: number) => `还有 ${count} 个话题`,
    morePlaces: (count: number) => `另有 ${count} 次`,
    topicCount: (count: number) => `${count} 个话题`,
    yearMonth: (year: string, month: string) => `${year}年${month}`,
    openTopic: '查看完整笔记',
    cardAlt: (title: string) => `“${title}”的卡片`,
    sessionCount: (count: number) => `${count} 次会议`,
    figureAlt: (section: string | null, clock: string | null) =>
      [section === null ? '截图' : `“${section}”的截图`, clock].filter(Boolean).join('，'),
  },
  /** The files for language models. */
  llms: {
    full: '全部笔记，在一个文件里',
    data: '标题、小节和截图的数据',
  },
  /** Texts that the renderer adds to the notes. */
  render: {
    footnotes: '脚注',
    /** Label of a footnote's link back; the number of the reference follows it. */
    backToReference: '回到正文',
    /** Label of a heading's link to itself. */
    anchorOf: (heading: string) => `“${heading}”的链接`,
    copyCode: '复制代码',
    diagram: '图',
    diagramSource: '图的源码',
    callouts: {
      note: '说明',
      abstract: '摘要',
      info: '信息',
      todo: '待办',
      tip: '提示',
      important: '重要',
      success: '成功',
      question: '问题',
      warning: '注意',
      caution: '当心',
      failure: '失败',
      danger: '危险',
      bug: '缺陷',
      example: '例子',
      quote: '引用',
    },
    /** The title of a folded block that has none. */
    details: '详情',
  },
  /** How notes files were read. */
  reading: {
    heading: '笔记是怎么读的',
    columns: { lines: '行', date: '日期', heading: '标题', how: '怎么读的' },
    comma: '，',
    foundBy: '；识别依据：',
    title: '标题',
    undated: '没有日期',
    skipped: '没有读成会议的：',
    line: (line: number) => `第 ${line} 行`,
    counts: (dated: number, undated: number) =>
      undated === 0 ? `${dated} 次会议` : `${dated} 次会议，${undated} 个没有日期的页面`,
    year: (year: number, source: string) => `${year} 年，根据${source}`,
    readers: {
      'heading-start': '标题开头的日期',
      week: '周数',
      era: '年号纪年',
      'day-of-month': '月份标题下的日',
      'short-year': '两位数的年份',
      'number-among-dates': '日期之间的数字',
      'open-range': '没有开头的时段',
      'heading-end': '标题末尾或说明之前的日期',
      'below-heading': '标题下面的日期',
      'date-line': '单独一行的日期',
      month: '月份',
      number: '会议的次序',
      'file-name': '文件名',
      'front-matter': 'front matter',
      text: '正文里的日期',
    },
    sources: {
      screenshots: '截图的时间',
      'heading-above': '上面的标题',
      neighbours: '前后的日期',
      file: '文件名或文件的日期',
      setting: 'DEFAULT_YEAR',
    },
  },
  /** Tasks that report their progress. */
  progress: {
    pages: '渲染页面',
    files: '写出文件',
    images: '缩放图片',
    cards: '绘制分享卡片',
  },
  /** The badge that the dev server adds to each page. */
  dev: {
    count,
    comma: '，',
    explain: '笔记是怎么读的',
    others: (count: number, lines: string) => `共 ${count} 处：第 ${lines} 行`,
    show: '在页面上看',
    more: (count: number) => `还有 ${count} 条，用 npm run check 查看`,
  },
  /** Errors in the settings. */
  settings: {
    /** `at` is the name of a variable, or the place in a settings file and the name of the setting. */
    badSiteUrl: (at: string, written: string) =>
      `${at}：“${written}” 不是网址，例如 https://notes.example.org`,
    badBasePath: (at: string, written: string) => `${at}：“${written}” 不是路径，例如 /notes/`,
    badLanguage: (at: string, written: string) => `${at}：“${written}” 既不是 zh-CN，也不是 en`,
    badImageHost: (at: string, written: string) => `${at}：“${written}” 不是主机名`,
    contraryPaths: (at: string, base: { url: string; path: string; at: string }) =>
      `${at}：“${base.url}” 的路径和 ${base.at} “${base.path}” 不一致，只写其中一个`,
    badLogo: (at: string, path: string) =>
      `${at}：没有 ${path}，或者它不是 svg、png、webp、jpg 图片`,
    badAccent: (at: string, written: string) => `${at}：“${written}” 不是颜色，例如 #1f5a8a`,
    paleAccent: (at: string, written: string, contrast: string) =>
      `${at}：“${written}” 太浅，和背景的对比只有 ${contrast}，至少要 4.5；选深一点的颜色`,
    badYear: (at: string, written: string) => `${at}：“${written}” 不是 1970 到 2099 之间的年份`,
    badLineBreaks: (at: string, written: string) => `${at}：“${written}” 不是 auto、keep 或 flow`,
    badTimeZone: (at: string, written: string) =>
      `${at}：“${written}” 不是时区，例如 Asia/Shanghai`,
    badPort: (port: string) => `PORT 或 --port：“${port}” 不是端口号，请用 0 到 65535 的数字`,
    badRule: (at: string, rule: string) => `${at}：没有 “${rule}” 这条规则；见 docs/rules.zh-CN.md`,
    badSeverity: (
      at: string,
      about: { rule: string; severity: string; known: string; example: string },
    ) =>
      `${at}：${about.rule} 的级别 “${about.severity}” 不是 ${about.known} 之一；例如 ${about.example}`,
    noFile: (path: string) => `NOTES_CONFIG：读不到设置文件 ${path}`,
    twoFiles: (folder: string, names: string) =>
      `${folder}：有两个设置文件（${names}），请只留一个`,
    noObject: (path: string) =>
      `${path}：里面要有一个对象，例如 { "title": "组会笔记" }；.ts 文件用 export default 导出它`,
    badJson: (at: string) => `${at}  这里不是合法的 JSON；检查引号、逗号和括号，JSON 里不能写注释`,
    badModule: (at: string, message: string) => `${at}  无法运行：${message}`,
    badName: (at: string, name: string, closest: string | null) =>
      `${at}  没有 “${name}” 这个设置${closest === null ? '；见 docs/your-own-notes.zh-CN.md' : `，是不是 “${closest}”？`}`,
    badKind: (at: string, kind: string) => `${at}：要写成${kind}`,
    /** What the value of a setting can be. */
    kinds: {
      text: '带引号的文字',
      textOrNull: '带引号的文字，或者 null',
      yearOrNull: '不带引号的年份，例如 2021，或者 null',
      flag: ' true 或 false，不带引号',
      texts: '文字的列表，例如 ["img.example.org"]',
      severities: '规则和级别，例如 { "image-missing": "off" }',
    },
  },
  /** Problems with the disk or the system. */
  fileProblems: {
    orOtherOutput: '，或者用 --out 或 OUT_DIR 另外指定输出文件夹',
    full: (path: string) => `${path}：磁盘已满。腾出空间后再运行一次`,
    quota: (path: string) => `${path}：磁盘配额已用完。腾出空间后再运行一次`,
    readOnly: (path: string) => `${path}：磁盘是只读的。把它改为可写`,
    denied: (path: string) => `${path}：没有权限。修改它的权限`,
    impossible: (path: string) => `${path}：无法在这里建立。检查这个路径`,
    broken: (path: string) => `${path}：磁盘出错。请检查磁盘`,
    tooMany: (path: string) => `${path}：打开的文件太多。用 ulimit -n 4096 提高上限后再运行一次`,
  },
  /** The commands. */
  commands: {
    badOption: (option: string) => `不支持的选项：${option}`,
    noValue: (option: string) => `${option} 后面缺一个值`,
    extraArgument: (argument: string) => `多余的参数：${argument}。有空格的路径要放在引号里`,
    badCommand: (name: string) => `没有这个命令：${name}`,
    noNotes: (path: string) => `没有 ${path} 这个文件夹或笔记文件`,
    notNotes: (path: string) => `${path} 不是笔记文件：文件名要以 .md、.markdown 或 .mdown 结尾`,
    emptyNotes: (folder: string) => `${folder} 里没有笔记`,
    usageOfAll: `用法：npm run 命令 -- [参数]
  start              生成网站并在本机打开；也可以写 npm start
  dev                边写边看：保存后页面立刻更新
  build              生成网站
  check              检查笔记
  new                加上一次会议的标题
  anchors            更新锚点账本
  init               让笔记文件夹有自己的网站
每个命令都有 --help，例如 npm run check -- --help`,
    /** What `--help` prints for each command. */
    usage: {
      start: `用法：npm start -- [文件夹或文件] [选项]
${NOTES}
${OUT}
${PORT}
${HOST}
${HELP}
例如：
  npm start
  npm start -- ../my-notes --port 8080`,
      dev: `用法：npm run dev -- [文件夹或文件] [选项]
${NOTES}
${PORT}
${HOST}
${HELP}
例如：
  npm run dev
  npm run dev -- ~/notes/meetings.md`,
      build: `用法：npm run build -- [文件夹或文件] [选项]
${NOTES}
${OUT}
${HELP}
例如：
  npm run build
  npm run build -- ../my-notes --out ../site
设置在笔记旁边的 running-notes.config.json 或 src/config.ts 里，每一项都有环境变量，例如 NOTES_DIR、OUT_DIR、SITE_URL、STRICT`,
      check: `用法：npm run check -- [文件夹或文件] [选项]
${NOTES}
  --strict           有警告时也算失败
  --format text|json|github
                     输出的格式
  --all              逐条列出；不写时，同类的问题合在一起
  --explain          先说明每个文件是怎么读的
  --fix              修复别的电脑上的图片路径、带空格的地址和列表的缩进；
                     先显示改动，再询问
  --fix --from 文件夹
                     同时从这个文件夹（和其中的文件夹）按名字复制缺少的图片
  --fix --dry-run    只显示改动
  --fix --yes        不询问
${HELP}
例如：
  npm run check -- ~/notes/meetings.md
  npm run check -- --fix --from ~/Desktop
退出码：0 没有错误；1 有错误（--strict 时也包括警告）；2 用法不对`,
      new: `用法：npm run new -- [文件夹或文件] [日期] [选项]
${NOTES}
  日期               哪一天，例如 2026-11-23；不写就是今天
  --open             在 $VISUAL 或 $EDITOR 里打开那一行
${HELP}
例如：
  npm run new -- --open
  npm run new -- ../my-notes 2026-11-23
写成日期的参数是日期，其余是路径；名字像日期的文件夹写成 ./2026-11-23
设置 NEW_TEMPLATE 是放在标题下面的 Markdown 文件，其中的 {date} 和 {weekday} 会换成当天的`,
      init: `用法：npx running-notes init [文件夹] [选项]
  文件夹             笔记在哪里；不写就是当前文件夹
  --action 仓库      工作流里用的 action，写成 所有者/名字@分支
  --yes              不再询问
${HELP}
例如：
  npx running-notes init
  npx running-notes init ../group --action owner/name@main
先列出设置文件、发布到 GitHub Pages 的工作流和截图文件夹，再询问；已有的文件不动`,
      anchors: `用法：npm run anchors -- [文件夹或文件] [--accept [锚点 …] | --new]
${NOTES}
  --accept           把找不到的锚点指向最可能的后继
  --accept 锚点 …    只处理这些锚点
  --new              账本是别的笔记的，就从头记一本
${HELP}
例如：
  npm run anchors
  npm run anchors -- --accept 2020-03-11#iotlb
  npm run anchors -- ../my-notes --accept
在 --accept 时，带有 / 或 . 的参数是路径，其余是锚点`,
    },
    init: {
      written: (path: string) => `要写入：${path}`,
      kept: (path: string) => `已经有了，不动：${path}`,
      noAction: '没有工作流：不知道 action 在哪个仓库，用 --action 所有者/名字@main 指定',
      notFolder: (path: string) => `${path} 不是文件夹`,
      done: '写好了',
      next: '写好了。提交这些文件，在 Settings → Pages 选择 GitHub Actions，再推送',
    },
    noEditor: '没有设置 VISUAL 或 EDITOR，不知道用什么打开；例如 EDITOR="code --wait"',
    editorFailed: (editor: string) => `打不开 ${editor}；请看看 VISUAL 或 EDITOR`,
    noTemplate: (path: string) => `NEW_TEMPLATE：读不了 ${path}，要一个 UTF-8 的 Markdown 文件`,
    templateOpens: (path: string) =>
      `NEW_TEMPLATE：${path} 里有会成为会议的标题，没有加上；把它的标题改成更低的级别`,
    anchorsAdded: (count: number) => `新增 ${count} 个锚点`,
    anchorsUnchanged: '没有变化',
    anchorChanges: {
      renamed: '标题改名',
      moved: '移到别的会议',
      merged: '并入',
      redated: '会议改了地址',
      returned: '回到原处',
      accepted: '指向后继',
    },
    anchorLost: (address: string, heading: string, successor: string) =>
      `找不到了  ${address}“${heading}”，最可能的后继：${successor}`,
    anchorNotLost: (address: string) => `${address} 没有丢失，什么也没有写`,
    otherLedger: (path: string) =>
      `${path}  是别的笔记的账本，什么也没有写。要从头记账，运行 npm run anchors -- --new`,
    ownLedger: (path: string) =>
      `${path}  里可能有这份笔记的锚点，什么也没有写。不带 --new 再运行，或者先删掉这个文件`,
    anchorsHint:
      '找不到的锚点仍然保留。后继如果对，运行 npm run anchors -- --accept；也可以把标题改回来，或在新标题后写 {#原锚点}',
    noDiagnostics: '没有发现问题',
    /** A group of equal diagnostics. */
    group: {
      colon: '：',
      total: (count: number) => `共 ${count} 处`,
      byPage: (count: number, pages: number) => `共 ${count} 处，在 ${pages} 个页面上：`,
      more: (count: number) => `还有 ${count} 个页面`,
      off: (rule: string) => `SEVERITY=${rule}=off 不再提示 ${rule}`,
      left: (counts: string) => `没有列出：${counts}；用 npm run check -- --all 全部列出`,
    },
    fixable: (count: number) => `npm run check -- --fix 可以修复其中 ${count} 处`,
    fixNeeded: (option: string) => `${option} 要和 --fix 一起用`,
    noFolder: (path: string) => `--from：没有 ${path} 这个文件夹`,
    copy: (source: string, target: string) => `复制 ${source} → ${target}`,
    ambiguousCopy: (name: string, paths: string) =>
      `${name} 有不止一个，内容不同，没有复制：${paths}`,
    pathsLeft: (path: string, count: number) =>
      `${path}  有 ${count} 个图片路径没有改写：会改动别的内容，请自己修改`,
    nothingToFix: '没有可以自动修复的问题',
    confirm: '写入这些改动？[y/N] ',
    changedMeanwhile: (path: string) => `${path}  刚刚被别的程序改过，没有写入；请再运行一次`,
    counts: (counts: Readonly<Record<Severity, number>>) =>
      [count.error(counts.error), count.warning(counts.warning), count.info(counts.info)].join(
        '，',
      ),
    built: (
      folder: string,
      {
        pages,
        sessions,
        images,
        seconds,
      }: { pages: number; sessions: number; images: number; seconds: number },
    ) =>
      `${folder}：${sessions} 次会议，${pages} 个网页，${images} 张图片，用时 ${seconds.toFixed(1)} 秒`,
    seeCheck: '用 npm run check 查看',
    errorsBuild: (count: number) => `有 ${count} 个错误，没有生成网站；用 npm run check 查看`,
    strictBuild: 'STRICT：有警告，没有生成网站；用 npm run check 查看',
    foreignOutput: (folder: string) =>
      `${folder} 里有不是网站的文件。清空它，或者用 --out 或 OUT_DIR 另外指定一个文件夹`,
    fileOutput: (path: string) =>
      `${path} 是一个文件。删掉它，或者用 --out 或 OUT_DIR 另外指定一个文件夹`,
    deadOutput: (path: string) =>
      `${path} 是一个失效的链接。建好它指向的文件夹，或者用 --out 或 OUT_DIR 另外指定一个文件夹`,
    replacedOutput: (folder: string) =>
      `${folder} 在这期间被另一次构建换掉了，里面的网站没有动。请重新构建一次`,
    publicIgnored: (path: string) => `${path}  没有使用，因为网站自己有同名的文件`,
    noSiteUrl: '没有设置 SITE_URL：没有订阅源、站点地图、分享卡片和绝对链接',
    cardFailed: (path: string) => `卡片生成失败 ${path}`,
    badDate: (written: string) => `“${written}” 不是确定的一天，请写成 2026-11-23`,
    dateExists: (place: string, day: string) => `${place}  已经有 ${day} 了，没有再加`,
    notUtf8: (path: string) => `${path}  不是 UTF-8 文件，没有改动它；请先另存为 UTF-8`,
    noPlace: (path: string) =>
      `${path}  没有改动它：加上的标题不会成为会议，或者会改动别的会议的年份。看看有没有没结束的代码块或 HTML，有没有不写年份的日期`,
  },
};
