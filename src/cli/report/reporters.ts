import { slashPath } from '../../build/slash-path.ts';
import { countSeverities, describeDiagnostic, diagnosticJson } from '../../model/diagnostics.ts';
import { type DiagnosticGroup, groupDiagnostics } from '../../model/diagnostic-groups.ts';
import { REPAIRABLE } from '../../model/repair/repairable-rules.ts';
import type { GradedDiagnostic, Language } from '../../model/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import type { GroupReportOptions } from './group-report.ts';
import { notesPath } from './report.ts';
import { paint } from './terminal.ts';
import { textBlocks } from './text-report.ts';

/**
 * The formats of a report. `text` is for people: blocks grouped by file, then a summary. `json` is the
 * same list as in `notes.json`. `github` is one workflow command for each group of equal diagnostics,
 * because GitHub shows only ten of a kind.
 */
export const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
};

export type ReportFormat = 'text' | 'json' | 'github';

type Reporter = (diagnostics: readonly GradedDiagnostic[], options: ReporterOptions) => string;

type ReporterOptions = {
  notesDir: string;
  language: Language;
  isColoured: boolean;
  /** Absolute path of the repository, from which GitHub counts paths. */
  workspace: string;
  /** Lines of each notes file, by its path in the diagnostics. */
  sources: ReadonlyMap<string, readonly string[]>;
  /** Width of the terminal in cells. */
  width: number;
  /** Whether to report each diagnostic alone instead of groups of equal ones. Default: false. */
  showsAll?: boolean;
} & Pick<GroupReportOptions, 'pageOf'>;

function textReport(
  diagnostics: readonly GradedDiagnostic[],
  { isColoured, ...about }: ReporterOptions,
): string {
  const options = { ...about, ...(isColoured ? { paint } : {}) };
  const blocks = textBlocks(diagnostics, options);
  const total = summary(diagnostics, about);
  const worst = SEVERITIES.find((each) => diagnostics.some(({ severity }) => severity === each));
  const end = isColoured && worst !== undefined ? paint(worst, total) : total;
  return `${[...blocks, end].join('\n\n')}\n`;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

function summary(
  diagnostics: readonly GradedDiagnostic[],
  { language, showsAll = false }: Pick<ReporterOptions, 'language' | 'showsAll'>,
): string {
  const texts = dictionaryOf(language).commands;
  if (diagnostics.length === 0) return texts.noDiagnostics;
  const fixable = diagnostics.filter(({ rule }) => REPAIRABLE.has(rule)).length;
  const notes = diagnostics.filter(({ severity }) => severity === 'info');
  const [most] = groupDiagnostics(notes, { acrossFiles: true }).sort((a, b) => b.length - a.length);
  return [
    texts.counts(countSeverities(diagnostics)),
    ...(fixable === 0 ? [] : [texts.fixable(fixable)]),
    ...(showsAll || most === undefined || most.length < MANY_INFOS
      ? []
      : [texts.group.off(most[0].rule)]),
  ].join(' · ');
}

/** From this number of equal infos on, the summary explains how to turn off their rule. */
const MANY_INFOS = 10;

function jsonReport(
  diagnostics: readonly GradedDiagnostic[],
  { language }: Pick<ReporterOptions, 'language'>,
): string {
  const list = diagnostics.map((diagnostic) => diagnosticJson(diagnostic, language));
  return `${JSON.stringify(list, null, 2)}\n`;
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** See https://docs.github.com/actions/reference/workflow-commands-for-github-actions. */
function githubReport(
  diagnostics: readonly GradedDiagnostic[],
  { notesDir, language, workspace, showsAll = false }: ReporterOptions,
): string {
  const groups = showsAll
    ? diagnostics.map((each): DiagnosticGroup => [each])
    : groupDiagnostics(diagnostics);
  const lines = groups.map((group) => {
    const [{ rule, severity, place }] = group;
    const { message, hint } = describeDiagnostic(group[0], language);
    const others = group.length === 1 ? '' : `\n${otherLines(group, language)}`;
    const path = slashPath(notesPath(place.file, { notesDir, from: workspace }));
    const properties = { file: path, line: place.line, col: place.column, title: rule };
    const written = Object.entries(properties).map(
      ([name, value]) => `${name}=${escapeProperty(String(value))}`,
    );
    const command = COMMANDS[severity];
    return `::${command} ${written.join(',')}::${escapeData(`${message}\n${hint}${others}`)}\n`;
  });
  return lines.join('');
}

/** Returns how many diagnostics a group has, and their first lines. */
function otherLines(group: DiagnosticGroup, language: Language): string {
  const { total, colon } = dictionaryOf(language).commands.group;
  const lines = group.slice(0, MAX_LISTED).map(({ place }) => place.line);
  const end = group.length > MAX_LISTED ? ', …' : '';
  return `${total(group.length)}${colon}${lines.join(', ')}${end}`;
}

const MAX_LISTED = 20;

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
