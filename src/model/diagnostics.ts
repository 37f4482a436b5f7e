import { RULES, type Wording } from './rules.ts';
import type { Diagnostic, GradedDiagnostic, Language, Severities } from './types.ts';

/**
 * Adds the severity of each diagnostic: from `severities`, or else from the table of rules.
 * Leaves out diagnostics of rules that are off. Keeps the order.
 */
export function gradeDiagnostics(
  diagnostics: readonly Diagnostic[],
  severities: Severities,
): GradedDiagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severities[diagnostic.rule] ?? RULES[diagnostic.rule].severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}

/** Counts the diagnostics of each severity. */
export function countSeverities(
  diagnostics: readonly GradedDiagnostic[],
): Record<GradedDiagnostic['severity'], number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}

/** Compares diagnostics by file, line and column. */
export function byPosition({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/**
 * Returns the message and hint of a diagnostic in a language. A placeholder without a value stays
 * as it is. `{reason}` is replaced by a phrase for its value.
 */
export function describeDiagnostic({ rule, values }: Diagnostic, language: Language): Wording {
  const { message, hint } = RULES[rule][language];
  const reason = REASONS.get(values['reason'])?.[language];
  const words = reason === undefined ? values : { ...values, reason };
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(words[name] ?? placeholder));
  return { message: fill(message), hint: fill(hint) };
}

/** Returns a diagnostic as it is in `notes.json` and in the JSON of the check. */
export function diagnosticJson(diagnostic: GradedDiagnostic, language: Language): object {
  const { rule, severity, place } = diagnostic;
  return { rule, severity, ...place, ...describeDiagnostic(diagnostic, language) };
}

/**
 * Phrases for `reason`: why a file is not read, how an address differs from the path of its image,
 * and how to write a date that was not read.
 */
const REASONS: ReadonlyMap<unknown, Record<Language, string>> = new Map(
  Object.entries({
    slashes: {
      'zh-CN': '用了 \\ 或以 / 开头，别的程序找不到',
      en: 'contains \\ or starts with /, and other programs do not find it',
    },
    spelling: {
      'zh-CN': '与文件名的大小写或 Unicode 形式不同，在有的电脑上找不到',
      en: 'differs from the file name in case or Unicode form, and some computers do not find it',
    },
    link: { 'zh-CN': '是符号链接', en: 'is a symbolic link' },
    special: { 'zh-CN': '不是普通文件', en: 'is not a regular file' },
    machine: { 'zh-CN': '只在一台电脑上有效', en: 'works on one computer only' },
    heading: {
      'zh-CN': '写成以日期开头的标题，例如 ## 2020/3/11',
      en: 'begin the heading with the date, for example ## 2020/3/11',
    },
    'heading-year': {
      'zh-CN': '写成以日期开头的标题，例如 ## 2020/3/11；只缺年份时，可以设置 DEFAULT_YEAR',
      en: 'begin the heading with the date, for example ## 2020/3/11; if only the year is missing, set DEFAULT_YEAR',
    },
    'heading-inside': {
      'zh-CN': '它在另一次会议里；如果是单独的会议，少写几个 #，与别的日期同级',
      en: 'it is inside another session; if it is a session of its own, use as few # as the other dates',
    },
    line: {
      'zh-CN': '如果是会议，写成标题，例如 ## 2020/3/11',
      en: 'if it is a session, make it a heading, for example ## 2020/3/11',
    },
    'line-inside': {
      'zh-CN': '它是另一次会议的内容；如果是单独的会议，写成标题，例如 ## 2020/3/11',
      en: 'it is text of another session; if it is a session of its own, make it a heading, for example ## 2020/3/11',
    },
    row: {
      'zh-CN': '表格的行不会成为会议；如果是会议，写成标题，例如 ## 2020/3/11',
      en: 'rows of a table open no sessions; if they are sessions, make them headings, for example ## 2020/3/11',
    },
    'other-date': {
      'zh-CN': '这次会议读成了另一天；写成以日期开头的标题，例如 ## 2020/3/11',
      en: 'the session was read with another date; begin the heading with the date, for example ## 2020/3/11',
    },
    number: {
      'zh-CN': '如果是会议，写上日期，例如 ## 第3次 2020/3/11',
      en: 'if it is a session, add its date, for example ## Meeting 3, 2020/3/11',
    },
  }),
);
