import { sep } from 'node:path';
import { describeDiagnostic } from '../model/diagnostics.ts';
import type { GradedDiagnostic, Language } from '../model/types.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { notesPath, reportLines } from './report.ts';
import { paint } from './terminal.ts';

/**
 * The formats of a report. `text` is for people: one block per diagnostic, grouped by file, then a
 * summary. `json` is the same list as in `notes.json`. `github` is one workflow command per diagnostic.
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
};

function textReport(
  diagnostics: readonly GradedDiagnostic[],
  { isColoured, ...about }: ReporterOptions,
): string {
  const options = { ...about, ...(isColoured ? { paint } : {}) };
  const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
  const blocks = [...byFile.values()].flat().map((diagnostic) => reportLines(diagnostic, options));
  const total = summary(diagnostics, about.language);
  const worst = SEVERITIES.find((each) => diagnostics.some(({ severity }) => severity === each));
  const end = isColoured && worst !== undefined ? paint(worst, total) : total;
  return `${[...blocks, end].join('\n\n')}\n`;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

function summary(diagnostics: readonly GradedDiagnostic[], language: Language): string {
  const texts = dictionaryOf(language).commands;
  if (diagnostics.length === 0) return texts.noDiagnostics;
  const counts = texts.counts(countSeverities(diagnostics));
  const fixable = diagnostics.filter(({ rule }) => rule === 'image-path-repaired').length;
  return fixable === 0 ? counts : `${counts} · ${texts.fixable(fixable)}`;
}

/** Counts the diagnostics of each severity. */
export function countSeverities(
  diagnostics: readonly GradedDiagnostic[],
): Record<GradedDiagnostic['severity'], number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}

function jsonReport(
  diagnostics: readonly GradedDiagnostic[],
  { language }: Pick<ReporterOptions, 'language'>,
): string {
  const list = diagnostics.map((diagnostic) => ({
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    ...diagnostic.place,
    ...describeDiagnostic(diagnostic, language),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** See https://docs.github.com/actions/reference/workflow-commands-for-github-actions. */
function githubReport(
  diagnostics: readonly GradedDiagnostic[],
  { notesDir, language, workspace }: ReporterOptions,
): string {
  const lines = diagnostics.map((diagnostic) => {
    const { rule, severity, place } = diagnostic;
    const { message, hint } = describeDiagnostic(diagnostic, language);
    const path = notesPath(place.file, { notesDir, from: workspace }).split(sep).join('/');
    const properties = { file: path, line: place.line, col: place.column, title: rule };
    const written = Object.entries(properties).map(
      ([name, value]) => `${name}=${escapeProperty(String(value))}`,
    );
    const command = COMMANDS[severity];
    return `::${command} ${written.join(',')}::${escapeData(`${message}\n${hint}`)}\n`;
  });
  return lines.join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
