import type { ElementContent } from 'hast';

/** Code as hast of text and of spans with classes; null where it is to be shown plain. */
export type Highlight = (code: string, language: string | null) => Promise<ElementContent[] | null>;
