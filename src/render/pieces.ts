/** A piece of a page's HTML: markup, the place of a figure, a formula, a diagram, or a topic's end. */
export type Piece = string | FigureSlot | FormulaPiece | DiagramPiece | TopicEnd;

/** The end of the topic or part with this anchor. */
export type TopicEnd = { topicEnd: string };

/** A diagram as SVG. Width and height are pixels. `id` is the id of its figure. */
export type DiagramPiece = {
  svg: string;
  width: number;
  height: number;
  alt: string;
  id: string;
};

/** A formula as TeX without delimiters and as MathML. */
export type FormulaPiece = { tex: string; mathml: string };

/** The place of the figure with this index in the page's list. */
export type FigureSlot = {
  figure: number;
  inline: boolean;
  inGallery: boolean;
  /** Whether it is inside a link of the text. */
  isLinked?: true;
};

/**
 * A place in the HTML that depends on the target of the link with this index: its `href`, or text that
 * is shown next to a broken link.
 */
export type LinkSlot =
  { link: number; part: 'href' } | { link: number; part: 'text'; text: string };

/** A piece of a page's HTML before its links are resolved. */
export type RenderedPiece = Piece | LinkSlot;
