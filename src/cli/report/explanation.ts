import stringWidth from 'fast-string-width';
import { readNotebookSource } from '../../content/notebook-source.ts';
import { type ReadingRow, type ReadingTable, readingTables } from '../../content/reading-table.ts';
import type { Settings } from '../../build/settings.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { notesPath } from './report.ts';
import { printable } from './terminal.ts';

/** Reads the notes and explains how each file was read, as text for a terminal. */
export async function explainNotes(settings: Settings): Promise<string> {
  const { source } = await readNotebookSource(settings);
  const tables = readingTables(source, settings.language);
  return tables.map((table) => `${explanation(table, settings)}\n\n`).join('');
}

/** Formats how one file was read: its sessions line by line, then what was not read. */
export function explanation(
  { file, summary, rows, skipped }: ReadingTable,
  { notesDir, language }: Pick<Settings, 'notesDir' | 'language'>,
): string {
  const words = dictionaryOf(language).reading;
  const widths = (['lines', 'date'] as const).map((column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column]))),
  );
  return [
    `${printable(notesPath(file, { notesDir }))}  ${summary}`,
    ...rows.map((row) => `  ${rowText(row, widths)}`),
    ...(skipped.length === 0 ? [] : [`  ${words.skipped}`]),
    ...skipped.map((each) => `    ${words.line(each.line)}  ${printable(each.words)}`),
  ].join('\n');
}

function rowText({ lines, date, heading, how }: ReadingRow, widths: readonly number[]): string {
  const [linesWidth = 0, dateWidth = 0] = widths;
  const padded = (text: string, width: number) =>
    text + ' '.repeat(Math.max(0, width - stringWidth(text)));
  const cells = [padded(lines, linesWidth), padded(date, dateWidth), printable(heading)];
  return [...cells, ...(how === '' ? [] : [`(${how})`])].join('  ').trimEnd();
}
