import type { Language, Severity } from '../model/types.ts';

/** What the commands say in one language. */
type Messages = typeof zh;

/** What the commands say in a language. */
export function messagesOf(language: Language): Messages {
  return MESSAGES[language];
}

const zh = {
  badOption: (option: string) => `不能用的选项：${option}`,
  checkUsage: `用法：npm run check -- [选项]
  --strict           有警告时也算失败
  --format text|json|github
                     输出的格式
  --fix              改写别的电脑上找不到的图片路径；先显示改动，再询问
  --fix --from 文件夹
                     同时从这个文件夹（和其中的文件夹）按名字复制缺少的图片
  --fix --dry-run    只显示改动
  --fix --yes        不询问
  --help             显示这些说明
结束代码：0 没有要紧的问题；1 有错误（--strict 时也包括警告）；2 用法不对`,
  newUsage: `用法：npm run new -- [日期] [选项]
  2026-11-23         哪一天；不写就是今天
  --open             在 $VISUAL 或 $EDITOR 里打开那一行
  --help             显示这些说明
设置 NEW_TEMPLATE 是放在标题下面的 Markdown 文件，其中的 {date} 和 {weekday} 会换成当天的`,
  buildUsage: `用法：npm run build
  --help             显示这些说明
设置在 src/config.ts 里，每一项都有环境变量，例如 NOTES_DIR、OUT_DIR、SITE_URL、STRICT`,
  noEditor: '没有设置 VISUAL 或 EDITOR，不知道用什么打开；例如 EDITOR="code --wait"',
  editorFailed: (editor: string) => `打不开 ${editor}；请看看 VISUAL 或 EDITOR`,
  noTemplate: (path: string) => `NEW_TEMPLATE：读不了 ${path}，要一个 UTF-8 的 Markdown 文件`,
  templateOpens: (path: string) =>
    `NEW_TEMPLATE：${path} 里有会成为会议的标题，没有加上；把它的标题改成更低的级别`,
  anchorsUsage: '用法：npm run anchors，或 npm run anchors -- --accept [2020-03-11#iotlb …]',
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
  anchorsHint:
    '找不到的锚点仍然保留。后继如果对，运行 npm run anchors -- --accept；也可以把标题改回来，或在新标题后写 {#原锚点}',
  noDiagnostics: '没有发现问题',
  fixable: (count: number) => `npm run check -- --fix 可以改写 ${count} 个图片路径`,
  fixNeeded: (option: string) => `${option} 要和 --fix 一起用`,
  noFolder: (path: string) => `--from：没有 ${path} 这个文件夹`,
  copy: (source: string, target: string) => `复制 ${source} → ${target}`,
  ambiguousCopy: (name: string, paths: string) =>
    `${name} 有不止一个，内容不同，没有复制：${paths}`,
  pathsLeft: (path: string, count: number) =>
    `${path}  有 ${count} 个图片路径没有改写：会改动别的内容，请自己修改`,
  nothingToFix: '没有可以自动修复的图片路径',
  confirm: '写入这些改动？[y/N] ',
  changedMeanwhile: (path: string) => `${path}  刚刚被别的程序改过，没有写入；请再运行一次`,
  counts: (count: Readonly<Record<Severity, number>>) =>
    `${count.error} 个错误，${count.warning} 个警告，${count.info} 个提示`,
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
  noSiteUrl: '没有设置 SITE_URL：没有订阅源、站点地图、分享卡片和绝对链接',
  badPort: (port: string) => `PORT：“${port}” 不是端口号，请用 0 到 65535 的数字`,
  badTimeZone: (zone: string) => `TIME_ZONE：“${zone}” 不是时区，例如 Asia/Shanghai`,
  badDate: (written: string) => `“${written}” 不是确定的一天，请写成 2026-11-23`,
  dateExists: (place: string, day: string) => `${place}  已经有 ${day} 了，没有再加`,
  notUtf8: (path: string) => `${path}  不是 UTF-8 文件，没有改动它；请先另存为 UTF-8`,
  noPlace: (path: string) =>
    `${path}  没有改动它：加上的标题不会成为会议，或者会改动别的会议的年份。看看有没有没结束的代码块或 HTML，有没有不写年份的日期`,
};

const en: Messages = {
  badOption: (option) => `unusable option: ${option}`,
  checkUsage: `usage: npm run check -- [options]
  --strict           warnings fail the check too
  --format text|json|github
                     form of the report
  --fix              rewrite image paths that are not found on other machines;
                     shows the changes, then asks
  --fix --from FOLDER
                     also copy missing images from this folder, by their names
  --fix --dry-run    only show the changes
  --fix --yes        do not ask
  --help             show this
exit codes: 0 nothing that counts; 1 errors (with --strict, warnings too); 2 wrong usage`,
  newUsage: `usage: npm run new -- [day] [options]
  2026-11-23         the day; today without one
  --open             open its line in $VISUAL or $EDITOR
  --help             show this
The setting NEW_TEMPLATE is a Markdown file that is put under the heading, with {date} and {weekday} filled in`,
  buildUsage: `usage: npm run build
  --help             show this
Settings stand in src/config.ts; each has a variable, such as NOTES_DIR, OUT_DIR, SITE_URL, STRICT`,
  noEditor: 'neither VISUAL nor EDITOR is set, such as EDITOR="code --wait"',
  editorFailed: (editor) => `${editor} does not start; see VISUAL or EDITOR`,
  noTemplate: (path) => `NEW_TEMPLATE: ${path} can not be read; name a Markdown file in UTF-8`,
  templateOpens: (path) =>
    `NEW_TEMPLATE: a heading of ${path} would be a session, so nothing was added; lower its level`,
  anchorsUsage: 'usage: npm run anchors, or npm run anchors -- --accept [2020-03-11#iotlb …]',
  anchorsAdded: (count) => `added ${counted(count, 'anchor')}`,
  anchorsUnchanged: 'nothing changed',
  anchorChanges: {
    renamed: 'renamed',
    moved: 'moved',
    merged: 'merged',
    redated: 'session moved',
    returned: 'returned',
    accepted: 'accepted',
  },
  anchorLost: (address, heading, successor) =>
    `lost  ${address} "${heading}", likely successor: ${successor}`,
  anchorNotLost: (address) => `${address} is not lost; nothing was written`,
  anchorsHint:
    'Lost anchors are kept. Where the successors are right, run npm run anchors -- --accept; or restore the heading, or write {#old-anchor} behind its new words',
  noDiagnostics: 'nothing found',
  fixable: (count) => `npm run check -- --fix can rewrite ${counted(count, 'image path')}`,
  fixNeeded: (option) => `${option} goes with --fix`,
  noFolder: (path) => `--from: there is no folder ${path}`,
  copy: (source, target) => `copy ${source} → ${target}`,
  ambiguousCopy: (name, paths) =>
    `there is more than one ${name}, with different content; none was copied: ${paths}`,
  pathsLeft: (path, count) =>
    `${path}  ${counted(count, 'image path')} left as written: a rewrite would change more than that; mend by hand`,
  nothingToFix: 'no image path that can be repaired',
  confirm: 'Write these changes? [y/N] ',
  changedMeanwhile: (path) => `${path}  was changed meanwhile and was not written to; run it again`,
  counts: ({ error, warning, info }) =>
    `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}`,
  built: (folder, { pages, sessions, images, seconds }) =>
    `${folder}: ${counted(sessions, 'session')}, ${counted(pages, 'page')}, ${counted(images, 'image')} in ${seconds.toFixed(1)} s`,
  seeCheck: 'npm run check tells which',
  errorsBuild: (count) =>
    `${counted(count, 'error')}, so nothing was built; npm run check tells which`,
  strictBuild: 'STRICT: there are warnings, so nothing was built; npm run check tells which',
  noSiteUrl: 'SITE_URL is not set: no feeds, no sitemap, no sharing cards, no absolute links',
  badPort: (port) => `PORT: "${port}" is not a port; use a number from 0 to 65535`,
  badTimeZone: (zone) => `TIME_ZONE: "${zone}" is not a time zone such as Asia/Shanghai`,
  badDate: (written) => `"${written}" is not one certain day; write it as 2026-11-23`,
  dateExists: (place, day) => `${place}  ${day} is there already; nothing was added`,
  notUtf8: (path) => `${path}  is not UTF-8 and was left as it is; save it as UTF-8 first`,
  noPlace: (path) =>
    `${path}  was left as it is: the heading would open no session, or change the years of others. Look for an unclosed code block or HTML, and for dates without a year`,
};

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': zh, en };
