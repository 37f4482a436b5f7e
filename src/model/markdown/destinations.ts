import type { Processor } from 'unified';

declare module 'mdast' {
  interface ImageData {
    destination?: Destination;
  }
  interface DefinitionData {
    destination?: Destination;
  }
}

/** Offsets in the source of an address, with the `<` and `>` around it. */
type Destination = { start: number; end: number };

/** Plugin that tells of each image and definition where in the source its address stands. */
export function recordDestinations(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    enter: {
      resourceDestination({ start, end }) {
        const node = this.stack.at(-1);
        if (node?.type === 'image') {
          node.data = { ...node.data, destination: { start: start.offset, end: end.offset } };
        }
      },
      definitionDestination({ start, end }) {
        const node = this.stack.at(-1);
        if (node?.type === 'definition') {
          node.data = { ...node.data, destination: { start: start.offset, end: end.offset } };
        }
      },
    },
  });
}
