import type { ElementContent } from 'hast';
import type { AlertKind } from '../model/markdown/alerts.ts';

/** Words of the interface language that stand between the notes. */
export type RenderLabels = {
  /** The interface language, which the notes are in unless a block of them says otherwise. */
  language: 'zh-CN' | 'en';
  /** Heading of the footnotes. */
  footnotes: string;
  /** Name of a footnote's way back; the number of the reference is put behind it. */
  backToReference: string;
  /** Name of a heading's link to itself. */
  anchorOf: (heading: string) => string;
  /** What stands above a remark of each kind. */
  alerts: Readonly<Record<AlertKind, string>>;
  /** Name of the button that scripts add to a code block, kept in its `data-copy`. */
  copyCode: string;
};

/** Code as hast of text and of spans with classes; null where it is to be shown plain. */
export type Highlight = (code: string, language: string | null) => Promise<ElementContent[] | null>;
