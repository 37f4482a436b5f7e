import type { Severity } from '../model/rules.ts';
import type { zhCN } from './zh-CN.ts';

const count: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => counted(count, 'error'),
  warning: (count) => counted(count, 'warning'),
  info: (count) => counted(count, 'info'),
};

// Lines that several usages share.
const NOTES =
  '  folder or file     notes in another place; the notes folder of the settings by default';
const OUT = '  --out FOLDER       where to write the site';
const PORT = '  --port PORT        first port to try, 4321 by default';
const HOST =
  '  --host             let other machines in the network open the site; prints its addresses';
const HELP = '  --help             show this help';

/** All texts in English. */
export const en: typeof zhCN = {
  page: {
    skipToContent: 'Skip to content',
    pages: 'Pages',
    timeline: 'Timeline',
    topics: 'Index',
    topicsDescription: 'The topics and terms of the notes, and the meetings that mention them.',
    letters: 'Letters',
    mainPlaces: 'Highlighted dates: a heading contains the term.',
    filterTerms: 'Filter terms',
    noTerms: 'No such term.',
    alsoWritten: (others: string) => `also ${others}`,
    papers: 'Papers',
    papersDescription: 'The papers that the notes present or cite, newest meeting first.',
    paperIn: (section) => `in “${section}”`,
    alsoNamedOn: 'Also on',
    searchPaper: 'Search Semantic Scholar',
    copyBibtex: 'Copy BibTeX',
    tasks: 'Tasks',
    tasksDescription: 'The tasks in the notes, by meeting and by person.',
    taskCounts: (open, done) => (done === 0 ? `${open} open` : `${open} open, ${done} done`),
    tasksByPerson: 'By person',
    taskDue: (due) => `due ${due}`,
    taskSince: (day) => `since ${day}`,
    tasksDone: (count) => `${count} done`,
    sessionTasks: (count, open) =>
      `${counted(count, 'task')}, ${open > 0 ? `${open} open` : count === 1 ? 'done' : 'all done'}`,
    stillOpen: 'Still open from the previous meeting',
    moreTasks: (count) => `${count} more`,
    termDescription: (term, meetings, mentions) =>
      `“${term}”: ${counted(mentions, 'mention')} in ${counted(meetings, 'meeting')}.`,
    mentionsPer: {
      month: (first, last) => `Mentions per month, ${first} to ${last}`,
      quarter: (first, last) => `Mentions per quarter, ${first} to ${last}`,
      year: (first, last) => `Mentions per year, ${first} to ${last}`,
    },
    olderPassages: (count) => counted(count, 'older meeting'),
    searchTerm: 'Search the full text',
    gallery: 'Screenshots',
    galleryDescription: 'Every screenshot of the notes, by date and time.',
    changes: 'Changes',
    changesDescription:
      'What was recently added to the notes or edited in them, by day, from their git history.',
    changesFeed: 'Subscribe to changes (RSS)',
    changeKinds: { added: 'Added', edited: 'Edited' },
    moreSections: (count) => (count === 1 ? '1 more section' : `${count} more sections`),
    sinceLastVisit: {
      added: 'New',
      edited: 'Edited',
      summary: 'Since your last visit: {added} new, {edited} edited',
    },
    searchDescription: 'Search the full text of the notes and open the exact passage.',
    noFigures: 'There are no screenshots in the notes yet.',
    gapsHint: (count) =>
      `${count}. Put the images into the images folder (imgs by default) under the same names and build the site again, and they will show.`,
    strip: 'All screenshots',
    zoom: 'Zoom',
    previousImage: 'Previous image',
    nextImage: 'Next image',
    imageFailed: 'The image did not load',
    copied: 'Copied',
    newVersion: 'New version',
    reload: 'Reload',
    copyLink: 'Copy link',
    copyLinkHint: 'Copy the link of this page; y copies that of the section being read',
    copyAs: 'Copy as',
    copyMarkdownHint: 'Copy the notes of this page as they are written',
    copyFailed: 'Couldn’t copy; use the address bar',
    loadFailed: 'That did not load. Check the network and reload the page.',
    send: 'Share',
    qrCode: 'QR code',
    qrCodeHint: 'QR code of this page; q shows that of the section being read',
    wrapLines: 'Wrap lines',
    shortcuts: 'Shortcuts (/ search · y copy link · q QR code)',
    toTop: 'Back to top',
    searchKeys: '↑↓ choose · Enter open · Esc close',
    searchAll: 'Open in the search page',
    searchSyntax: 'How to search',
    searchExamples: [
      ['剪枝', 'these characters in this order, even inside a longer word'],
      ['jianzhi', '剪枝, by its pinyin'],
      ['SR-IOV, sriov', 'either way of writing it'],
      ['2020/4/1, April, spring 2020', 'the meetings of that time'],
      ['file system 2020', 'words and a time together'],
      ['prune weight', 'both words, in all their forms'],
      ['prune OR 剪枝', 'one of the two'],
      ['"copy on write"', 'exactly this phrase'],
      ['-serverless', 'without this word'],
      ['has:image', 'with a screenshot'],
      ['16:35', 'the screenshot of this time; its file name works too'],
    ],
    allKeys: 'All shortcuts',
    keyMeanings: [
      ['/ Ctrl+K ⌘K', 'search'],
      ['j →', 'next meeting'],
      ['k ←', 'previous meeting'],
      ['y', 'copy the link of the section being read'],
      ['q', 'QR code of the section being read'],
      ['Space PageDown', 'next image, in the image view'],
      ['PageUp', 'previous image'],
      ['f', 'full screen'],
      ['?', 'show this list'],
      ['Esc', 'close'],
    ],
    recentQueries: 'Recent searches',
    searchIdeas: 'Try',
    latestSessions: 'Latest meetings',
    search: 'Search',
    searchPlaceholder: 'Search the notes',
    searching: 'Searching…',
    noResults: 'Nothing found. Try other or fewer words.',
    nearest: 'Did you mean:',
    close: 'Close',
    searchNeedsScript: 'Search needs JavaScript; the timeline lists every meeting.',
    searchFailed: 'The search did not load. It will retry automatically; check the network.',
    resultCount: '{count} results',
    oneResult: '1 result',
    assumed: 'Searched for “{shown}”',
    bySession: 'No single passage has all these words; these meetings do',
    byParts: 'No meeting has all these words; each of these has some',
    missingWords: 'Nothing has “{missing}”; these are results for “{kept}”',
    nearTime: 'No meeting in “{missing}”; these are the nearest',
    insideWords: '{count} more inside longer words',
    moreResults: 'Show more ({count} left)',
    theme: 'Appearance',
    themeSystem: 'System',
    themeLight: 'Light',
    themeDark: 'Dark',
    contents: 'Contents',
    previous: 'Previous meeting',
    next: 'Next meeting',
    neighbours: 'Meetings before and after',
    alsoDiscussed: 'Also discussed',
    firstIn: 'First in ',
    readBeside: 'Read side by side',
    readBesideOf: (heading) => `Read “${heading}” side by side`,
    asWritten: 'As written:',
    edit: 'Edit',
    missing: 'Image missing',
    remote: 'Image on another site',
    refused: 'Unsafe image address, not opened',
    ambiguous: 'Several files have this name',
    unreadable: 'Image can’t be read',
    tooLarge: 'Image is too large',
    openImage: 'Open the image',
    embedded: 'embedded image',
    pageOf: (page) => `page ${page}`,
    showAll: 'Show all',
    capturedAt: 'Captured at',
    undated: 'Undated',
    noSessions: 'There are no notes yet.',
    noSessionsHint:
      'Put a Markdown file into the notes folder, with a heading such as “## 2020/3/11”, and it will show here.',
    years: 'Jump to month',
    introduction: 'Introduction',
    unfoldIntroduction: 'Show the introduction',
    calendar:
      'Calendar of all meetings: shaded numbers are meetings per month, other numbers are days',
    earlierYears: (count) => `${count} earlier years`,
    compact: 'One line per meeting',
    otherYears: 'Other years',
    newest: 'Newest',
    yearTitle: (year) => `Meetings of ${year}`,
    lastThree: 'Latest meetings',
    updated: 'Updated',
    sectionMoved: 'This section moved to',
    pageMoved: 'This page moved to',
    fragmentGuessed: '#{anchor} is not here; this is the nearest, “{heading}”',
    fragmentGone: '#{anchor} is not here; the section may be gone',
    notFound: 'Page not found',
    notFoundHint: 'It may have moved. Search for it, or go back to the timeline.',
    figureCount: (count, missing) => {
      const all = count === 1 ? 'missing' : 'all missing';
      const left = missing === count ? all : `${missing} missing`;
      const shown = counted(count, 'screenshot');
      return missing === 0 ? shown : `${shown}, ${left}`;
    },
    moreTopics: (count) => (count === 1 ? '1 more topic' : `${count} more topics`),
    morePlaces: (count) => `${count} more`,
    topicCount: (count) => (count === 1 ? '1 topic' : `${count} topics`),
    yearMonth: (year, month) => `${month} ${year}`,
    openTopic: 'Read full notes',
    cardAlt: (title) => `Card of “${title}”`,
    sessionCount: (count) => (count === 1 ? '1 meeting' : `${count} meetings`),
    figureAlt: (section, clock) =>
      [section === null ? 'Screenshot' : `Screenshot for “${section}”`, clock]
        .filter(Boolean)
        .join(', '),
  },
  llms: {
    full: 'all notes in one file',
    data: 'headings, sections and screenshots as data',
  },
  render: {
    footnotes: 'Footnotes',
    backToReference: 'Back to the text',
    anchorOf: (heading) => `Link to “${heading}”`,
    copyCode: 'Copy code',
    diagram: 'Diagram',
    diagramSource: 'Source of the diagram',
    callouts: {
      note: 'Note',
      abstract: 'Abstract',
      info: 'Info',
      todo: 'To do',
      tip: 'Tip',
      important: 'Important',
      success: 'Success',
      question: 'Question',
      warning: 'Warning',
      caution: 'Caution',
      failure: 'Failure',
      danger: 'Danger',
      bug: 'Bug',
      example: 'Example',
      quote: 'Quote',
    },
    details: 'Details',
  },
  reading: {
    heading: 'How the notes were read',
    columns: { lines: 'Lines', date: 'Date', heading: 'Heading', how: 'How it was read' },
    comma: ', ',
    foundBy: ', found by: ',
    title: 'title',
    undated: 'no date',
    skipped: 'not read as sessions:',
    line: (line) => `line ${line}`,
    counts: (dated, undated) =>
      undated === 0
        ? counted(dated, 'session')
        : `${counted(dated, 'session')}, ${counted(undated, 'page')} without a date`,
    year: (year, source) => `year ${year} from ${source}`,
    readers: {
      'heading-start': 'dates at the beginning of headings',
      week: 'week numbers',
      era: 'era years',
      'day-of-month': 'days under the heading of a month',
      'short-year': 'two-digit years',
      'number-among-dates': 'numbers among dates',
      'open-range': 'ranges without a beginning',
      'heading-end': 'dates at the end of headings or before a remark',
      'below-heading': 'dates below headings',
      'date-line': 'dates on lines of their own',
      month: 'months',
      number: 'meeting numbers',
      'file-name': 'the file name',
      'front-matter': 'the front matter',
      text: 'a date in the text',
    },
    sources: {
      screenshots: 'the times of its screenshots',
      'heading-above': 'a heading above',
      neighbours: 'the dates around it',
      file: 'the name or the date of the file',
      setting: 'DEFAULT_YEAR',
    },
  },
  progress: {
    pages: 'rendering pages',
    files: 'writing files',
    images: 'resizing images',
    cards: 'drawing cards',
  },
  dev: {
    count,
    comma: ', ',
    explain: 'How the notes were read',
    others: (count, lines) => `${count} in all: lines ${lines}`,
    show: 'show on its page',
    more: (count) => `${count} more; run npm run check to list them`,
  },
  settings: {
    badSiteUrl: (at, written) =>
      `${at}: "${written}" is not an address such as https://notes.example.org`,
    badBasePath: (at, written) => `${at}: "${written}" is not a path such as /notes/`,
    badLanguage: (at, written) => `${at}: "${written}" is neither zh-CN nor en`,
    badImageHost: (at, written) => `${at}: "${written}" is not a host name`,
    contraryPaths: (at, { url, path, at: other }) =>
      `${at}: the path of "${url}" is not that of ${other}, "${path}"; set only one of them`,
    badLogo: (at, path) =>
      `${at}: ${path} does not exist, or is not an svg, png, webp or jpg image`,
    badAccent: (at, written) => `${at}: "${written}" is not a colour such as #1f5a8a`,
    paleAccent: (at, written, contrast) =>
      `${at}: "${written}" is too pale: its contrast with the background is ${contrast}, and 4.5 is needed; choose a darker colour`,
    badYear: (at, written) => `${at}: "${written}" is not a year from 1970 to 2099`,
    badLineBreaks: (at, written) => `${at}: "${written}" is not auto, keep or flow`,
    badTimeZone: (at, written) => `${at}: "${written}" is not a time zone such as Asia/Shanghai`,
    badPort: (port) => `PORT or --port: "${port}" is not a port; use a number from 0 to 65535`,
    badRule: (at, rule) => `${at}: there is no rule "${rule}"; see docs/rules.md`,
    badSeverity: (at, { rule, severity, known, example }) =>
      `${at}: "${severity}" for ${rule} is not one of ${known}; write ${example}, for example`,
    noFile: (path) => `NOTES_CONFIG: cannot read the settings file ${path}`,
    twoFiles: (folder, names) => `${folder}: there are two settings files (${names}); keep one`,
    noObject: (path) =>
      `${path}: must contain an object such as { "title": "Group notes" }; a .ts file exports it with export default`,
    badJson: (at) =>
      `${at}  this is not valid JSON; check quotes, commas and brackets. JSON has no comments`,
    badModule: (at, message) => `${at}  cannot be run: ${message}`,
    badName: (at, name, closest) =>
      `${at}  there is no setting "${name}"${closest === null ? '; see docs/your-own-notes.md' : `; did you mean "${closest}"?`}`,
    badKind: (at, kind) => `${at}: must be ${kind}`,
    kinds: {
      text: 'text in quotes',
      textOrNull: 'text in quotes, or null',
      yearOrNull: 'a year without quotes such as 2021, or null',
      flag: 'true or false without quotes',
      texts: 'a list of strings such as ["img.example.org"]',
      severities: 'rules with severities such as { "image-missing": "off" }',
    },
  },
  fileProblems: {
    orOtherOutput: ', or choose another output folder with --out or OUT_DIR',
    full: (path) => `${path}: the disk is full. Free some space and run the command again`,
    quota: (path) =>
      `${path}: your disk quota is used up. Free some space and run the command again`,
    readOnly: (path) => `${path}: the disk is read-only. Make it writable`,
    denied: (path) => `${path}: permission denied. Change its permissions`,
    impossible: (path) => `${path}: cannot be created there. Check the path`,
    broken: (path) => `${path}: the disk reports an error. Check the disk`,
    tooMany: (path) =>
      `${path}: too many open files. Raise the limit with ulimit -n 4096 and run the command again`,
  },
  commands: {
    badOption: (option) => `unknown option: ${option}`,
    noValue: (option) => `${option} needs a value`,
    extraArgument: (argument) =>
      `unexpected argument: ${argument}; put a path with spaces in quotation marks`,
    badCommand: (name) => `unknown command: ${name}`,
    noNotes: (path) => `no such folder or notes file: ${path}`,
    notNotes: (path) => `${path} is not a notes file, whose name ends in .md, .markdown or .mdown`,
    emptyNotes: (folder) => `no notes in ${folder}`,
    usageOfAll: `usage: npm run COMMAND -- [arguments]
  start              build the site and serve it on this machine; npm start for short
  dev                serve the site while you write; pages update when you save
  build              build the site
  check              check the notes
  new                add the heading of a session
  anchors            update the ledger of anchors
  init               prepare a folder of notes for a site of its own
Each command has --help, for example npm run check -- --help`,
    /** What `--help` prints for each command. */
    usage: {
      start: `usage: npm start -- [folder or file] [options]
${NOTES}
${OUT}
${PORT}
${HOST}
${HELP}
examples:
  npm start
  npm start -- ../my-notes --port 8080`,
      dev: `usage: npm run dev -- [folder or file] [options]
${NOTES}
${PORT}
${HOST}
${HELP}
examples:
  npm run dev
  npm run dev -- ~/notes/meetings.md`,
      build: `usage: npm run build -- [folder or file] [options]
${NOTES}
${OUT}
${HELP}
examples:
  npm run build
  npm run build -- ../my-notes --out ../site
Settings are in running-notes.config.json beside the notes, or in src/config.ts. Each has an environment variable, such as NOTES_DIR, OUT_DIR, SITE_URL or STRICT`,
      check: `usage: npm run check -- [folder or file] [options]
${NOTES}
  --strict           fail on warnings too
  --format text|json|github
                     format of the report
  --all              list each problem; by default, equal ones are grouped
  --explain          first explain how each file was read
  --fix              repair image paths from other machines, addresses with
                     spaces and the indent of lists; shows the changes,
                     then asks
  --fix --from FOLDER
                     also copy missing images from this folder, by their names
  --fix --dry-run    only show the changes
  --fix --yes        do not ask
${HELP}
examples:
  npm run check -- ~/notes/meetings.md
  npm run check -- --fix --from ~/Desktop
exit codes: 0 no errors; 1 errors (with --strict, warnings too); 2 wrong usage`,
      new: `usage: npm run new -- [folder or file] [day] [options]
${NOTES}
  day                such as 2026-11-23; today by default
  --open             open the new line in $VISUAL or $EDITOR
${HELP}
examples:
  npm run new -- --open
  npm run new -- ../my-notes 2026-11-23
An argument in the form of a date is the day; any other is a path. Write ./2026-11-23 for a folder of that name
The setting NEW_TEMPLATE names a Markdown file whose text goes under the heading, with {date} and {weekday} filled in`,
      init: `usage: npx running-notes init [folder] [options]
  folder             where the notes are; by default the current folder
  --action REPOSITORY
                     owner/name@branch of the action in the workflow
  --yes              do not ask
${HELP}
examples:
  npx running-notes init
  npx running-notes init ../group --action owner/name@main
Shows a settings file, a workflow for GitHub Pages and an images folder, then asks. Files that exist stay as they are`,
      anchors: `usage: npm run anchors -- [folder or file] [--accept [anchor …] | --new]
${NOTES}
  --accept           point lost anchors to their likely successors
  --accept ANCHOR …  point only these anchors
  --new              start a new ledger instead of one of other notes
${HELP}
examples:
  npm run anchors
  npm run anchors -- --accept 2020-03-11#iotlb
  npm run anchors -- ../my-notes --accept
With --accept, an argument that contains / or . is a path; any other is an anchor`,
    },
    init: {
      written: (path) => `to write: ${path}`,
      kept: (path) => `exists, stays as it is: ${path}`,
      noAction:
        'no workflow: the repository of the action is not known; name it with --action owner/name@main',
      notFolder: (path) => `${path} is not a folder`,
      done: 'Written',
      next: 'Written. Commit the files, choose "GitHub Actions" under Settings → Pages, and push',
    },
    noEditor: 'no editor: set VISUAL or EDITOR, for example EDITOR="code --wait"',
    editorFailed: (editor) => `could not start ${editor}; check VISUAL or EDITOR`,
    noTemplate: (path) => `NEW_TEMPLATE: cannot read ${path}; name a Markdown file in UTF-8`,
    templateOpens: (path) =>
      `NEW_TEMPLATE: a heading in ${path} would open a session, so nothing was added; lower its level`,
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
    otherLedger: (path) =>
      `${path}  belongs to other notes; nothing was written. To start a new ledger, run npm run anchors -- --new`,
    ownLedger: (path) =>
      `${path}  may have anchors of these notes, so nothing was written. Run npm run anchors without --new, or delete the file first`,
    anchorsHint:
      'Lost anchors stay in the ledger. If the successors are right, run npm run anchors -- --accept. Otherwise restore the heading, or write {#old-anchor} after its new text',
    noDiagnostics: 'no problems found',
    group: {
      colon: ': ',
      total: (count) => `${count} in all`,
      byPage: (count, pages) => `${count} in all, on ${counted(pages, 'page')}:`,
      more: (count) => `and on ${counted(count, 'more page')}`,
      off: (rule) => `SEVERITY=${rule}=off turns off ${rule}`,
      left: (counts) => `not listed: ${counts}; npm run check -- --all lists everything`,
    },
    fixable: (count) => `npm run check -- --fix can repair ${count} of them`,
    fixNeeded: (option) => `${option} needs --fix`,
    noFolder: (path) => `--from: no such folder: ${path}`,
    copy: (source, target) => `copy ${source} → ${target}`,
    ambiguousCopy: (name, paths) =>
      `several files named ${name} have different content, so none was copied: ${paths}`,
    pathsLeft: (path, count) =>
      `${path}  ${counted(count, 'image path')} not rewritten, because that would change other text too; edit by hand`,
    nothingToFix: 'nothing to repair',
    confirm: 'Write these changes? [y/N] ',
    changedMeanwhile: (path) =>
      `${path}  was changed by another program, so it was not written; run the command again`,
    counts: ({ error, warning, info }) =>
      [count.error(error), count.warning(warning), count.info(info)].join(', '),
    built: (folder, { pages, sessions, images, seconds }) =>
      `${folder}: ${counted(sessions, 'session')}, ${counted(pages, 'page')}, ${counted(images, 'image')} in ${seconds.toFixed(1)} s`,
    seeCheck: 'run npm run check for details',
    errorsBuild: (count) =>
      `${counted(count, 'error')}, so the site was not built; run npm run check for details`,
    strictBuild:
      'STRICT: there are warnings, so the site was not built; run npm run check for details',
    foreignOutput: (folder) =>
      `${folder} contains files that are not a built site. Empty it, or choose another folder with --out or OUT_DIR`,
    fileOutput: (path) =>
      `${path} is a file. Remove it, or choose another folder with --out or OUT_DIR`,
    deadOutput: (path) =>
      `${path} is a symbolic link whose target does not exist. Create the target, or choose another folder with --out or OUT_DIR`,
    replacedOutput: (folder) =>
      `Another build replaced ${folder} during this one. The site of the other build stays; build again`,
    publicIgnored: (path) =>
      `${path}  ignored, because the site has a file of its own with this name`,
    noSiteUrl: 'SITE_URL is not set: no feeds, no sitemap, no sharing cards, no absolute links',
    cardFailed: (path) => `Could not draw the card ${path}`,
    badDate: (written) => `"${written}" is not an exact date; write it as 2026-11-23`,
    dateExists: (place, day) => `${place}  ${day} exists already; nothing was added`,
    notUtf8: (path) => `${path}  is not UTF-8, so it was not changed; save it as UTF-8 first`,
    noPlace: (path) =>
      `${path}  was not changed: the heading would not open a session, or would change the years of other sessions. Look for an unclosed code block or HTML tag, and for dates without a year`,
  },
};

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
