import { sep } from 'node:path';
import { styleText } from 'node:util';
import { describe, type Language, RULES } from '../model/rules.ts';
import type { Diagnostic } from '../model/types.ts';
import { messagesOf } from './messages.ts';
import { notesPath } from './notes-path.ts';
import { type ReportOptions, reportLines } from './report.ts';

/**
 * The ways to print diagnostics, by name. `text` is for people: a block for each file and a summary.
 * `json` is the list that `notes.json` has. `github` is one workflow command for each, whose paths
 * begin at the repository, `workspace`.
 */
export const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
};

export type ReportFormat = 'text' | 'json' | 'github';

type Reporter = (diagnostics: readonly Diagnostic[], options: ReporterOptions) => string;

type ReporterOptions = {
  notesDir: string;
  language: Language;
  isColoured: boolean;
  /** Absolute path. */
  workspace: string;
};

function textReport(
  diagnostics: readonly Diagnostic[],
  { notesDir, language, isColoured }: ReporterOptions,
): string {
  const options = { notesDir, language, ...(isColoured ? { paint } : {}) };
  const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
  const blocks = Array.from(byFile.values(), (group) =>
    group.map((diagnostic) => reportLines(diagnostic, options)).join('\n'),
  );
  return `${[...blocks, summary(diagnostics, language)].join('\n\n')}\n`;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan', aside: 'dim' } as const;

const paint: NonNullable<ReportOptions['paint']> = (role, text) =>
  styleText(COLOURS[role], text, { validateStream: false });

function summary(diagnostics: readonly Diagnostic[], language: Language): string {
  const messages = messagesOf(language);
  if (diagnostics.length === 0) return messages.noFindings;
  const count = { error: 0, warning: 0, info: 0 };
  for (const { rule } of diagnostics) count[RULES[rule].severity] += 1;
  return messages.counts(count);
}

function jsonReport(
  diagnostics: readonly Diagnostic[],
  { language }: Pick<ReporterOptions, 'language'>,
): string {
  const list = diagnostics.map((diagnostic) => ({
    rule: diagnostic.rule,
    severity: RULES[diagnostic.rule].severity,
    ...diagnostic.place,
    ...describe(diagnostic, language),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Rule: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubReport(
  diagnostics: readonly Diagnostic[],
  { notesDir, language, workspace }: ReporterOptions,
): string {
  const lines = diagnostics.map((diagnostic) => {
    const { rule, place } = diagnostic;
    const { message, hint } = describe(diagnostic, language);
    const path = notesPath(place.file, { notesDir, from: workspace }).split(sep).join('/');
    const properties = { file: path, line: place.line, col: place.column, title: rule };
    const written = Object.entries(properties).map(
      ([name, value]) => `${name}=${escapeProperty(String(value))}`,
    );
    const command = COMMANDS[RULES[rule].severity];
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
