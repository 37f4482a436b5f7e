import { type Container, continueContainer, openContainer } from './scan-container.ts';
import { Flow, type FlowSink } from './scan-flow.ts';
import { FootnoteRecord, type ScannedFootnote } from './scan-footnote.ts';
import { LineCursor } from './scan-line.ts';

/** What a document holds, with headings and definitions at every depth. */
export type DocumentBlocks = FlowSink & {
  footnotes: ScannedFootnote[];
  /** Whether what begins on a line, from 1, is at the top level. */
  isTop: (line: number) => boolean;
  unclosedFence: number | null;
};

/** Reads the lines of a document as micromark does: containers first, their flow second. */
export function readDocument(lines: readonly string[]): DocumentBlocks {
  const scanner = new DocumentScanner();
  lines.forEach((line, index) => {
    scanner.feed(line, { isLast: index === lines.length - 1 });
  });
  return scanner.end();
}

class DocumentScanner {
  readonly #sink: FlowSink = { headings: [], definitions: [] };
  readonly #footnotes: ScannedFootnote[] = [];
  readonly #open: Container[] = [];
  /** Places of the quotes among the open containers. */
  readonly #quotes: number[] = [];
  /** The outermost open footnote. */
  #footnote: FootnoteRecord | null = null;
  #flow: Flow | null = null;
  readonly #top: boolean[] = [false];

  feed(text: string, { isLast }: { isLast: boolean }): void {
    if (isLast && text === '') return;
    const number = this.#top.length;
    const cursor = new LineCursor(text);
    const line = { number, lazy: false };
    let kept = this.#continueContainers(cursor);
  }
}
