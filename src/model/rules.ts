/** The importance of a rule. Only errors always make the check fail. */
export type Severity = 'error' | 'warning' | 'info';

/** What is wrong and what to do, with `{placeholders}` for the values of a diagnostic. */
export type Wording = { message: string; hint: string };

type Rule = { severity: Severity; 'zh-CN': Wording; en: Wording };

/**
 * Every rule with its severity and wording. Settings and scripts use the names, so they never
 * change.
 */
export const RULES = {
  'address-spaced': {
    severity: 'info',
    'zh-CN': {
      message: '地址 “{url}” 里有空格，别的程序会把它当作文字',
      hint: '运行 npm run check -- --fix 写成 <{url}>',
    },
    en: {
      message: 'the address "{url}" contains spaces; other programs read it as text',
      hint: 'run npm run check -- --fix to write it as <{url}>',
    },
  },
  'anchor-duplicate': {
    severity: 'error',
    'zh-CN': { message: '锚点 {anchor} 已经属于另一个标题', hint: '给这个标题换一个 {#id}' },
    en: {
      message: 'the anchor {anchor} belongs to another heading',
      hint: 'choose a different {#id} for this heading',
    },
  },
  'anchor-invalid': {
    severity: 'warning',
    'zh-CN': {
      message: '“{id}” 不能作锚点，这个标题的链接是 #{anchor}',
      hint: '以小写字母开头，只用小写字母、数字和 -',
    },
    en: {
      message: '"{id}" is not a valid anchor; this heading is linked as #{anchor}',
      hint: 'start with a lower-case letter and use only a-z, 0-9 and -',
    },
  },
  'anchor-lost': {
    severity: 'error',
    'zh-CN': {
      message: '已发布的链接 {anchor} 不再有对应的内容：“{heading}”',
      hint: '最可能的后继是 {successor}；如果是，运行 npm run anchors -- --accept {anchor}',
    },
    en: {
      message: 'the section of the published link {anchor} no longer exists: "{heading}"',
      hint: 'its likely successor is {successor}; to accept it, run npm run anchors -- --accept {anchor}',
    },
  },
  'attachment-oversize': {
    severity: 'warning',
    'zh-CN': {
      message: '附件 {name} 有 {size} MB，超过 {limit} MB，没有发布',
      hint: '压缩它，或放到网盘上再链接',
    },
    en: {
      message:
        'the attachment {name} is {size} MB, over the limit of {limit} MB, and is not published',
      hint: 'make it smaller, or upload it elsewhere and link to it',
    },
  },
  'attachment-refused': {
    severity: 'warning',
    'zh-CN': {
      message: '附件 {name} 没有发布：这类文件可能会在网页里运行脚本',
      hint: '打包成 zip 再链接',
    },
    en: {
      message: 'the attachment {name} is not published because files of this type can run scripts',
      hint: 'link to a zip file that contains it',
    },
  },
  'control-character': {
    severity: 'warning',
    'zh-CN': { message: '文中有不可见的控制字符 {character}', hint: '删除这个字符' },
    en: {
      message: 'the text contains the invisible control character {character}',
      hint: 'delete it',
    },
  },
  'date-ambiguous': {
    severity: 'warning',
    'zh-CN': {
      message: '“{written}” 可以读作 {readings}，不能确定',
      hint: '把年份写在最前面，例如 2020/3/11',
    },
    en: {
      message: '"{written}" can be read as {readings}',
      hint: 'write the year first, for example 2020/3/11',
    },
  },
  'date-conflict': {
    severity: 'warning',
    'zh-CN': {
      message: '这次会议有两个日期，{written} 和 {other}；按 {used} 算',
      hint: '改正其中一个',
    },
    en: {
      message: 'this meeting has two dates, {written} and {other}; {used} is used',
      hint: 'correct one of them',
    },
  },
  'date-duplicate': {
    severity: 'info',
    'zh-CN': {
      message: '{date} 有不止一个标题，它们在同一页上',
      hint: '如果是两次会议，可以在日期后写上名称',
    },
    en: {
      message: '{date} has more than one heading; they share a page',
      hint: 'if these are separate meetings, add a name after each date',
    },
  },
  'date-invalid': {
    severity: 'warning',
    'zh-CN': { message: '日历上没有 “{written}” 这一天', hint: '改正日期' },
    en: { message: '"{written}" is not a calendar date', hint: 'correct the date' },
  },
  'date-order': {
    severity: 'warning',
    'zh-CN': {
      message: '{date} 排在 {previous} 后面，与文件其余部分的顺序相反',
      hint: '看看日期是否写错了',
    },
    en: {
      message: '{date} comes after {previous}, against the order of the file',
      hint: 'check the date for a typo',
    },
  },
  'date-unread': {
    severity: 'warning',
    'zh-CN': {
      message: '“{written}” 像会议的日期或次序，但没有成为会议；这样的有 {count} 行：{lines}',
      hint: '{reason}',
    },
    en: {
      message:
        '"{written}" looks like the date or the number of a session but opens none; lines like it: {count} ({lines})',
      hint: '{reason}',
    },
  },
  'date-weekday-wrong': {
    severity: 'warning',
    'zh-CN': { message: '{date} 是{actual}，写的是{written}', hint: '改正日期或星期' },
    en: { message: '{date} is a {actual}, not {written}', hint: 'correct the date or the weekday' },
  },
  'date-year-inferred': {
    severity: 'info',
    'zh-CN': {
      message: '“{written}” 没有年份，按 {year} 年读',
      hint: '如果不对，写上年份；全文都没有年份时，可以设置 DEFAULT_YEAR',
    },
    en: {
      message: '"{written}" has no year; {year} is assumed',
      hint: 'if that is wrong, add the year; for notes without any year, set DEFAULT_YEAR',
    },
  },
  'diagram-undrawn': {
    severity: 'info',
    'zh-CN': { message: '这个图画不出来，显示源码：{error}', hint: '改正源码，或把图存成图片' },
    en: {
      message: 'the diagram cannot be drawn; its source is shown instead: {error}',
      hint: 'correct the source, or save the diagram as an image',
    },
  },
  'encoding-guessed': {
    severity: 'warning',
    'zh-CN': { message: '文件不是 UTF-8，按 {encoding} 读', hint: '另存为 UTF-8' },
    en: { message: 'the file is not UTF-8; it is read as {encoding}', hint: 'save it as UTF-8' },
  },
  'encoding-invalid': {
    severity: 'error',
    'zh-CN': {
      message: '第 {offset} 字节起不是可读的文本：{what}',
      hint: '换成 UTF-8 编码的 Markdown 文件',
    },
    en: {
      message: 'the file is not readable text from byte {offset} on: {what}',
      hint: 'save the notes as a UTF-8 Markdown file',
    },
  },
  'entry-skipped': {
    severity: 'warning',
    'zh-CN': {
      message: '{name} {reason}，没有读',
      hint: '换成普通的文件或文件夹，或用 NOTES_DIR 指定它',
    },
    en: {
      message: '{name} {reason} and is not read',
      hint: 'put a regular file or folder in its place, or set NOTES_DIR to it',
    },
  },
  'fence-unclosed': {
    severity: 'warning',
    'zh-CN': {
      message: '代码块没有结束，后面的内容都成了代码',
      hint: '在代码后面补上结束的 ```',
    },
    en: {
      message: 'the code block is never closed, so everything after it is code',
      hint: 'add ``` after the code',
    },
  },
  'file-empty': {
    severity: 'info',
    'zh-CN': { message: '文件是空的，网站上没有它', hint: '写点什么，或者删除它' },
    en: {
      message: 'the file is empty; the site leaves it out',
      hint: "write something, or delete it if you don't need it",
    },
  },
  'file-is-html': {
    severity: 'warning',
    'zh-CN': {
      message: '这个文件是网页，不是 Markdown，网站上没有它',
      hint: '从原来的编辑器导出 Markdown，或把它改名为 .html',
    },
    en: {
      message: 'this file is a web page and not Markdown; the site leaves it out',
      hint: 'export Markdown from the editor it comes from, or rename it to .html',
    },
  },
  'file-undivided': {
    severity: 'warning',
    'zh-CN': {
      message: '整个文件成了一页，可是有 {count} 行像会议的日期或次序',
      hint: '每次会议写一个以日期开头的标题，例如 ## 2020/3/11；npm run check -- --explain 显示文件是怎么读的',
    },
    en: {
      message:
        'the whole file is one page, although lines that look like dates or numbers of sessions occur in it: {count}',
      hint: 'begin each session with a heading such as ## 2020/3/11; npm run check -- --explain shows how the file was read',
    },
  },
  'heading-duplicate': {
    severity: 'info',
    'zh-CN': {
      message: '标题 “{heading}” 在这次会议里出现了不止一次',
      hint: '它的链接是 #{anchor}',
    },
    en: {
      message: 'the heading "{heading}" occurs more than once in this session',
      hint: 'this one is linked as #{anchor}',
    },
  },
  'heading-empty': {
    severity: 'warning',
    'zh-CN': { message: '标题是空的', hint: '写上标题，或删除这一行' },
    en: { message: 'the heading is empty', hint: 'add its text or delete the line' },
  },
  'heading-skips-level': {
    severity: 'info',
    'zh-CN': { message: '标题从 {from} 级跳到了 {to} 级', hint: '少写几个 #' },
    en: { message: 'the heading level jumps from {from} to {to}', hint: 'use fewer # characters' },
  },
  'html-removed': {
    severity: 'warning',
    'zh-CN': {
      message: 'HTML 的 {tag} 不会生效，其中的文字照样显示',
      hint: '如果只是文字，用反引号括起来',
    },
    en: {
      message: 'the HTML {tag} has no effect; the text inside it is shown',
      hint: 'if it is meant as text, put it in backticks',
    },
  },
  'html-unclosed': {
    severity: 'warning',
    'zh-CN': {
      message: '{opening} 没有结束，后面的内容都成了它的一部分',
      hint: '在它后面补上 {closing}，或删掉 {opening}',
    },
    en: {
      message: '{opening} is never closed, so everything after it belongs to it',
      hint: 'add {closing} after it, or delete {opening}',
    },
  },
  'image-ambiguous': {
    severity: 'warning',
    'zh-CN': { message: '图片 {name} 对应不止一个文件：{candidates}', hint: '写出完整的相对路径' },
    en: {
      message: 'the image {name} matches several files: {candidates}',
      hint: 'write the full relative path',
    },
  },
  'image-duplicate': {
    severity: 'info',
    'zh-CN': {
      message: '图片 {name} 与 {other} 的内容完全相同',
      hint: '留下一个，笔记都用它的路径',
    },
    en: {
      message: 'the image {name} is identical to {other}',
      hint: 'keep one of them and use its path in the notes',
    },
  },
  'image-ending-wrong': {
    severity: 'info',
    'zh-CN': {
      message: '图片 {name} 的内容是 {format}，与文件名的结尾不符',
      hint: '把文件和笔记里的路径改成以 .{ending} 结尾',
    },
    en: {
      message: 'the content of the image {name} is {format}, which does not match its extension',
      hint: 'change the file name, and the path in the notes, to end in .{ending}',
    },
  },
  'image-embedded-unreadable': {
    severity: 'warning',
    'zh-CN': { message: '嵌入的图片打不开', hint: '把图片存成文件，再链接它' },
    en: {
      message: 'the embedded image is not readable',
      hint: 'save the image as a file and link to it',
    },
  },
  'image-heic': {
    severity: 'warning',
    'zh-CN': { message: '{name} 是 HEIC 图片，浏览器大多打不开', hint: '另存为 JPEG' },
    en: {
      message: '{name} is a HEIC image, which most browsers do not show',
      hint: 'save it as JPEG',
    },
  },
  'image-missing': {
    severity: 'warning',
    'zh-CN': { message: '找不到图片 {name}', hint: '把它放进图片文件夹，下次构建就会显示' },
    en: {
      message: 'the image {name} was not found',
      hint: 'put it into the images folder; the next build shows it',
    },
  },
  'image-oversize': {
    severity: 'info',
    'zh-CN': {
      message: '图片 {name} 太大：{megabytes} MB，{width}×{height} 像素',
      hint: '缩小到 {maxMegabytes} MB、{maxMegapixels} 百万像素以内，构建和仓库都会轻一些',
    },
    en: {
      message: 'the image {name} is very large: {megabytes} MB, {width}×{height} pixels',
      hint: 'scale it down to at most {maxMegabytes} MB and {maxMegapixels} megapixels to keep builds and the repository small',
    },
  },
  'image-path-repaired': {
    severity: 'info',
    'zh-CN': {
      message: '图片路径 “{written}” {reason}，已按 {path} 显示',
      hint: '运行 npm run check -- --fix 改写它，或自己改成 {path}',
    },
    en: {
      message: 'the image path "{written}" {reason}; the page shows {path}',
      hint: 'run npm run check -- --fix to rewrite it, or change it to {path}',
    },
  },
  'image-refused': {
    severity: 'warning',
    'zh-CN': {
      message: '图片地址 “{written}” 不会被打开',
      hint: '使用相对路径，指向笔记文件夹或图片文件夹里的文件',
    },
    en: {
      message: 'the image address "{written}" is not allowed',
      hint: 'use a relative path to a file in the notes folder or the images folder',
    },
  },
  'image-remote': {
    severity: 'warning',
    'zh-CN': { message: '图片 {written} 在别的网站上，页面不会自动加载', hint: '下载到图片文件夹' },
    en: {
      message: 'the image {written} is on another website and is not loaded',
      hint: 'download it to the images folder',
    },
  },
  'image-syntax': {
    severity: 'warning',
    'zh-CN': {
      message: '这一行像图片，但不是 Markdown 的写法',
      hint: '括号和叹号用半角，![ 和 ]( 之间不加空格',
    },
    en: {
      message: 'this looks like an image but is not valid Markdown',
      hint: 'use ASCII brackets and exclamation marks, and no space between ] and (',
    },
  },
  'image-too-large': {
    severity: 'warning',
    'zh-CN': {
      message: '图片 {name} 太大，不能显示：{width}×{height} 像素，超过 {limit} 百万像素',
      hint: '缩小它',
    },
    en: {
      message:
        'the image {name} is too large to be shown: {width}×{height} pixels, more than {limit} megapixels',
      hint: 'scale it down',
    },
  },
  'image-unreadable': {
    severity: 'warning',
    'zh-CN': { message: '{name} 不是能读的图片', hint: '换一个完好的文件' },
    en: { message: '{name} is not a readable image', hint: 'replace it with an intact file' },
  },
  'image-unused': {
    severity: 'info',
    'zh-CN': { message: '没有笔记用到图片 {name}', hint: '不会发布；不要的话可以删除' },
    en: {
      message: 'no note uses the image {name}',
      hint: "it is not published; delete it if you don't need it",
    },
  },
  'ledger-invalid': {
    severity: 'error',
    'zh-CN': {
      message: '无法解析锚点账本的这一行',
      hint: '合并冲突就保留两边的条目、删掉标记行；别的就从 git 恢复这一行；再运行 npm run anchors',
    },
    en: {
      message: "this line of the anchor ledger can't be parsed",
      hint: 'after a merge conflict, keep the entries of both sides and delete the conflict markers; otherwise restore the line from git; then run npm run anchors',
    },
  },
  'ledger-other': {
    severity: 'warning',
    'zh-CN': {
      message: '账本里的 {count} 个锚点都属于别的笔记，没有使用',
      hint: '这份笔记是新的，就运行 npm run anchors -- --new，从头记账；否则检查笔记文件夹对不对',
    },
    en: {
      message: 'the {count} anchors of this ledger all belong to other notes, so it was not used',
      hint: 'if these notes are new, run npm run anchors -- --new to start a new ledger; otherwise check the folder of the notes',
    },
  },
  'link-broken': {
    severity: 'warning',
    'zh-CN': { message: '链接 {url} 没有对应的笔记、标题或附件', hint: '改正链接{suggestion}' },
    en: {
      message: 'the link {url} leads to no note, heading or attachment',
      hint: 'correct the link{suggestion}',
    },
  },
  'link-unsafe': {
    severity: 'warning',
    'zh-CN': {
      message: '链接地址 “{url}” 不安全，只显示文字',
      hint: '只用 http、https、mailto 或相对链接',
    },
    en: {
      message: 'the link address "{url}" is unsafe; only its text is shown',
      hint: 'use http, https, mailto or a relative link',
    },
  },
  'list-shallow': {
    severity: 'info',
    'zh-CN': {
      message: '这个列表缩进少了 {missing} 个空格，不在上一项里面',
      hint: '运行 npm run check -- --fix 补上；“1.” 下面要三个空格',
    },
    en: {
      message: 'this list is not inside the item above; spaces missing before it: {missing}',
      hint: 'run npm run check -- --fix to add them; a list under "1." needs three spaces',
    },
  },
  'math-invalid': {
    severity: 'warning',
    'zh-CN': {
      message: '公式有错，照原文显示：{error}',
      hint: '改正公式；不是公式的话，用反引号括起来',
    },
    en: {
      message: 'the formula has an error; its source is shown instead: {error}',
      hint: 'correct it; if it is not a formula, put it between backticks',
    },
  },
  'markup-too-dense': {
    severity: 'warning',
    'zh-CN': {
      message: '这一段的标记太多，读起来太慢，照原样显示成文字',
      hint: '分成几段；如果是代码，放进 ``` 之间',
    },
    en: {
      message: 'this block has too much markup to be parsed in time; it is shown as written',
      hint: 'split it into several; if it is code, put it between ```',
    },
  },
  'nesting-too-deep': {
    severity: 'warning',
    'zh-CN': {
      message: '从这里起嵌套太深，照原样显示成文字',
      hint: '列表、引用、强调和链接最多各 20 层',
    },
    en: {
      message: 'from here on the nesting is too deep; it is shown as written',
      hint: 'nest lists and quotes, and emphasis and links, at most 20 levels deep',
    },
  },
  'notes-missing': {
    severity: 'error',
    'zh-CN': { message: '笔记文件夹 {folder} 不存在', hint: '建立它，或用 NOTES_DIR 指定另一个' },
    en: {
      message: 'the notes folder {folder} does not exist',
      hint: 'create it, or set NOTES_DIR to another folder',
    },
  },
  'references-too-long': {
    severity: 'warning',
    'zh-CN': {
      message:
        '[{label}] 的地址很长，又用了很多次，重复的部分超过 {limit} 百万字符；从这里起显示为文字',
      hint: '缩短地址',
    },
    en: {
      message:
        'the address of [{label}] is long and used so often that the repeated text exceeds {limit} million characters; from here on it is shown as text',
      hint: 'shorten the address',
    },
  },
  'rule-under-text': {
    severity: 'warning',
    'zh-CN': {
      message: '“{text}” 下面紧接着 ---，Markdown 会把它读成标题，这里按正文读',
      hint: '在 --- 前面空一行',
    },
    en: {
      message: 'the --- right under "{text}" makes a heading of it in Markdown; it is read as text',
      hint: 'put a blank line before the ---',
    },
  },
  'session-empty': {
    severity: 'info',
    'zh-CN': { message: '这次会议没有内容', hint: '补上内容，或删除标题' },
    en: { message: 'the session has no content', hint: 'add notes or delete the heading' },
  },
  'session-undated': {
    severity: 'warning',
    'zh-CN': {
      message: '“{heading}” 没有完整的日期，它自成一页',
      hint: '写上日期，例如 2020/3/11；只缺年份时，可以设置 DEFAULT_YEAR',
    },
    en: {
      message: '"{heading}" has no complete date and becomes a page of its own',
      hint: 'add a date, for example 2020/3/11; if only the year is missing, set DEFAULT_YEAR',
    },
  },
  'style-removed': {
    severity: 'info',
    'zh-CN': { message: '<style> 里的样式不会生效，没有显示', hint: '可以删掉它' },
    en: { message: 'the <style> element has no effect and is left out', hint: 'delete it' },
  },
  'terms-invalid': {
    severity: 'error',
    'zh-CN': {
      message: '看不懂 terms.json 的这一处',
      hint: '里面只能有 add、join、hide 三个列表，例如 {"add": ["剪枝"], "join": [["剪枝", "pruning"]], "hide": ["API"]}',
    },
    en: {
      message: "this part of terms.json can't be read",
      hint: 'it may only contain the lists add, join and hide, such as {"add": ["pruning"], "join": [["pruning", "剪枝"]], "hide": ["API"]}',
    },
  },
  'terms-unused': {
    severity: 'info',
    'zh-CN': {
      message: 'terms.json 里的“{term}”没有出现在笔记里',
      hint: '改成笔记里的写法，或者删掉',
    },
    en: {
      message: '“{term}” in terms.json does not occur in the notes',
      hint: 'write it as the notes do, or delete it',
    },
  },
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;
