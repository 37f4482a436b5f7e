import { type DiagnosticGroup, groupDiagnostics } from '../../model/diagnostic-groups.ts';
import type { GradedDiagnostic } from '../../model/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { type GroupReportOptions, groupReport } from './group-report.ts';

/**
 * Formats the diagnostics as blocks, grouped by file. Equal kinds of a file share a block. If the
 * blocks have too many lines, each rule has one block for all files, and the blocks of the least
 * severe rules are only counted.
 * @param showsAll whether each diagnostic has its own block
 */
export function textBlocks(
  diagnostics: readonly GradedDiagnostic[],
  { showsAll = false, ...options }: GroupReportOptions & { showsAll?: boolean },
): string[] {
  const blocksOf = (groups: readonly DiagnosticGroup[]) =>
    groups.map((group): Block => ({ group, text: groupReport(group, options) }));
  if (showsAll) return sortedTexts(blocksOf(diagnostics.map((each) => [each])));
  const perFile = blocksOf(groupDiagnostics(diagnostics));
  if (lineCount(perFile) <= MAX_LINES) return sortedTexts(perFile);
  const perRule = blocksOf(groupDiagnostics(diagnostics, { acrossFiles: true }));
  const shown: Block[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const block of perRule) {
      const fits = lineCount([...shown, block]) <= MAX_LINES - 2;
      if (block.group[0].severity === severity && fits) shown.push(block);
    }
  }
  const left = perRule.filter((block) => !shown.includes(block));
  const counts = left.map(({ group }) => `${group[0].rule} ${group.length}`).join(', ');
  const texts = dictionaryOf(options.language).commands;
  return [...sortedTexts(shown), ...(left.length === 0 ? [] : [texts.group.left(counts)])];
}

/** The most lines of all blocks, with the empty lines between them and the summary below them. */
const MAX_LINES = 58;

/** The diagnostics of a block, and its text. */
type Block = { group: DiagnosticGroup; text: string };

/** Counts the lines of blocks with an empty line after each. */
function lineCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.split('\n').length + 1, 0);
}

/** Sorts blocks by file, in the order of the first block of each. */
function sortedTexts(blocks: readonly Block[]): string[] {
  const byFile = Map.groupBy(blocks, ({ group }) => group[0].place.file);
  return [...byFile.values()].flat().map(({ text }) => text);
}
