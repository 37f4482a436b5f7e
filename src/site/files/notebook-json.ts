import { lineInFile } from '../../model/outline/chunk-place.ts';
import type { PageEntry } from '../../content/types.ts';
import { diagnosticJson } from '../../model/diagnostics.ts';
import { bibtexOf } from '../../model/papers/bibtex.ts';
import type { Language } from '../../model/types.ts';
import { anchorUrl, assetUrl, pageUrl, SITE, shareUrl } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import { imageView } from '../views/sessions/figure-view.ts';
import { joinedTask } from '../views/lists/joined-tasks.ts';
import { notebookPapers, type NotebookPaper } from '../views/lists/notebook-papers.ts';
import { placeUrl } from '../views/lists/paper-list.ts';
import { sessionTitle } from '../views/sessions/session-title.ts';

/** Returns the contents of `/notes.json`. The format is described in `docs/notes-json.md`. */
export function notebookJson({ about, pages, preamble }: Notebook): object {
  const { language, title, diagnostics } = about;
  return {
    version: 1,
    title,
    language,
    sessions: pages.map((page) => ({
      ...sessionJson(page, language),
      tasks: tasksJson(page, pages),
    })),
    papers: notebookPapers({ pages }).map(paperJson),
    preamble: preamble === null ? { sections: [], figures: [] } : contentsJson(preamble),
    diagnostics: diagnostics.map((diagnostic) => diagnosticJson(diagnostic, language)),
  };
}

function sessionJson(page: PageEntry, language: Language): object {
  const [first] = page.chunks;
  return {
    id: page.id,
    date: page.date,
    end: page.end,
    title: sessionTitle(page, language),
    url: pageUrl(page.id),
    heading: first?.heading ?? null,
    file: first?.file ?? null,
    line: first?.headingLine ?? null,
    parts: page.rendered.outline.parts.map(({ anchor, heading, at }) => ({
      heading,
      title: heading,
      anchor,
      ...lineInFile(at, page.chunks),
    })),
    ...contentsJson(page),
  };
}

function paperJson({ places, ...paper }: NotebookPaper): object {
  const { title, venue, year, arxiv, doi, url } = paper;
  return {
    title,
    venue,
    year,
    arxiv,
    doi,
    url,
    bibtex: bibtexOf(paper),
    places: places.map((place) => {
      const { page, section, at } = place;
      return {
        session: page.id,
        anchor: page.rendered.outline.sections[section ?? -1]?.anchor ?? null,
        ...lineInFile(at, page.chunks),
        url: placeUrl(place),
      };
    }),
  };
}

function tasksJson(page: PageEntry, pages: Notebook['pages']): object[] {
  const { tasks, sections } = page.rendered.outline;
  return tasks.map((task) => {
    const { id, text, isDone, people, due, section, at } = task;
    const joined = joinedTask(page, task, { pages });
    const isDoneLater = !isDone && joined?.isDone === true;
    return {
      id,
      text,
      done: isDone,
      doneIn: isDoneLater ? joined.last.page.id : null,
      people,
      due,
      anchor: sections[section ?? -1]?.anchor ?? null,
      ...lineInFile(at, page.chunks),
      url: anchorUrl(page.id, id),
    };
  });
}

function contentsJson({ id, kind, rendered, images, chunks }: PageEntry): object {
  const { sections, figures } = rendered.outline;
  const anchorAt = (section: number | null) => sections[section ?? -1]?.anchor ?? null;
  return {
    sections: sections.map(({ anchor, aliases, heading, level, parent, at }) => ({
      anchor,
      aliases,
      heading,
      level,
      parent: anchorAt(parent),
      ...lineInFile(at, chunks),
      url: anchorUrl(id, anchor),
      share: SITE && kind === 'page' && level === 1 ? shareUrl(id, anchor) : null,
    })),
    figures: figures.map(({ name, written, alt, captured, section, at }, index) => {
      const found = images[index];
      const image = found?.outcome === 'found' ? imageView(found) : null;
      return {
        name,
        written,
        alt,
        captured,
        missing: image === null && found?.outcome !== 'file',
        anchor: anchorAt(section),
        ...lineInFile(at, chunks),
        width: image?.width ?? null,
        height: image?.height ?? null,
        url: found?.outcome === 'file' ? assetUrl(found.file.name) : (image?.full ?? null),
      };
    }),
  };
}
