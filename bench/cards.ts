import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCardCache, prepareCards } from '@running-notes/cards/card-cache';
import type { CardView } from '@running-notes/cards/card-view';
import { readPage } from '../src/model/outline/page-outline.ts';
import { topicsOf } from '../src/site/views/sessions/topics.ts';
import { generateNotes } from './generate-notes.ts';

type CardMeasure = {
  cards: number;
  /** Wall milliseconds per card, with an empty cache and with a full one. */
  drawn: number;
  kept: number;
  /** Processor milliseconds per drawn card. */
  processor: number;
};

/** Draws the cards of the topics of generated sessions, and then reads them from the cache. */
export async function measureCards(sessions: number): Promise<CardMeasure> {
  const source = generateNotes({ sessions, images: false });
  const views = new Map(topicCards(source).map((view, order) => [String(order), view]));
  const folder = mkdtempSync(join(tmpdir(), 'running-notes-cards-'));
  const cache = openCardCache({ folder });
  const time = async () => {
    const [started, processor] = [performance.now(), process.cpuUsage()];
    await prepareCards(views, cache, { onCard: () => undefined, onFailure: console.error });
    const { user, system } = process.cpuUsage(processor);
    const rounded = (milliseconds: number) => Math.round((10 * milliseconds) / views.size) / 10;
    return {
      wall: rounded(performance.now() - started),
      processor: rounded((user + system) / 1000),
    };
  };
  const drawn = await time();
  const kept = await time();
  rmSync(folder, { recursive: true });
  return { cards: views.size, drawn: drawn.wall, kept: kept.wall, processor: drawn.processor };
}

function topicCards(notes: string): CardView[] {
  return notes.split(/^## .*\n/m).flatMap((source) => {
    const chunk = { file: '', heading: null, line: 1, source, definitions: '' };
    const { outline } = readPage({ chunks: [chunk] });
    const rendered = { source: '', digest: '', outline, pieces: [], terms: [], diagnostics: [] };
    return topicsOf({ rendered }).map(({ heading, excerpt }) => ({
      name: '会议笔记',
      note: '2020年3月18日 星期三',
      day: null,
      title: heading,
      list: [],
      more: String,
      text: excerpt,
      image: null,
    }));
  });
}
