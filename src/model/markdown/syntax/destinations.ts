import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';

declare module 'mdast' {
  interface ImageData {
    destination?: Destination;
  }
  interface DefinitionData {
    destination?: Destination;
  }
}

/** Offsets of an address in the source, including the `<` and `>` around it. */
type Destination = { start: number; end: number };

/** Extension that records where the address of each image and definition is in the source. */
export const destinationsFromMarkdown: FromMarkdown = {
  enter: { resourceDestination: recordDestination, definitionDestination: recordDestination },
};

function recordDestination(this: CompileContext, { start, end }: Token): void {
  const node = this.stack.at(-1);
  if (node?.type !== 'image' && node?.type !== 'definition') return;
  node.data = { ...node.data, destination: { start: start.offset, end: end.offset } };
}
