import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRoute } from 'astro';
import { readSettings } from '../../build/settings.ts';
import { describeDiagnostic } from '../../model/diagnostics.ts';
import { groupDiagnostics } from '../../model/diagnostic-groups.ts';
import type { Severity } from '../../model/rules.ts';
import type { Diagnostic } from '../../model/types.ts';
import { loadNotebook } from '../../site/load-notebook.ts';
import { lineUrls } from '../../site/views/sessions/line-urls.ts';
import { dictionaryOf } from '../../words/dictionary.ts';

const { notesDir } = readSettings(fileURLToPath(new URL('../../..', import.meta.url)), process.env);

/** Returns the diagnostics about the notes for the badge, errors first. */
export const GET: APIRoute = async () => {
  const notebook = await loadNotebook();
  const { diagnostics, language } = notebook.about;
  const words = dictionaryOf(language).dev;
  const urlOf = lineUrls(notebook);
  const groups = ORDER.map((severity) => ({
    severity,
    found: diagnostics.filter((each) => each.severity === severity),
  })).filter(({ found }) => found.length > 0);
  const found = groups.flatMap((group) => groupDiagnostics(group.found));
  return Response.json({
    summary: groups
      .map((group) => words.count[group.severity](group.found.length))
      .join(words.comma),
    worst: groups[0]?.severity ?? null,
    show: words.show,
    explain: words.explain,
    diagnostics: found.slice(0, MAX_LISTED).map((group) => {
      const [diagnostic] = group;
      const lines = group.slice(0, MAX_LINES).map(({ place }) => place.line);
      return {
        severity: diagnostic.severity,
        rule: diagnostic.rule,
        ...describeDiagnostic(diagnostic, language),
        place: `${diagnostic.place.file}:${diagnostic.place.line}`,
        others: group.length === 1 ? null : words.others(group.length, lines.join(', ')),
        editor: editorPlace(diagnostic),
        url: urlOf(diagnostic.place),
      };
    }),
    more: found.length > MAX_LISTED ? words.more(found.length - MAX_LISTED) : null,
  });
};

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

const MAX_LISTED = 100;

/** How many lines of equal diagnostics are listed. */
const MAX_LINES = 12;

/** Returns the path that Vite's `__open-in-editor` opens. */
function editorPlace({ place }: Diagnostic): string {
  return [resolve(notesDir, place.file), place.line, place.column].join(':');
}
