import { renderMermaid } from 'beautiful-mermaid';
import { cleanSvg } from './clean-svg.ts';

/** A drawing as SVG. Width and height are pixels. */
export type Drawing = { svg: string; width: number; height: number };

/**
 * Draws a Mermaid diagram that follows the colour scheme of the page. Uses an old version of the library,
 * because the layout of newer ones has a licence that is not permissive. The drawing loads no font. Returns
 * the error if the diagram can't be drawn.
 */
export async function drawMermaid(source: string): Promise<Drawing | { error: string }> {
  if (source.length > MAX_LENGTH) return { error: `> ${MAX_LENGTH}` };
  try {
    const drawn = (await renderMermaid(source.replace(WIDE, `$&${FILLER}`)))
      .replaceAll(FILLER, '')
      .replace(/@import\s+url\([^)]*\);/g, '')
      .replace(/'(?:Inter|JetBrains Mono)', /g, '')
      .replace(/^(<svg[^>]*?) style="[^"]*">/, `$1><style>${COLOURS}</style>`);
    const [, width = '', height = ''] =
      /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(drawn) ?? [];
    const svg = cleanSvg(drawn);
    if (svg === null || width === '') return { error: 'SVG' };
    return { svg, width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) };
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { error: message.slice(0, 120) };
  }
}

/** The library measures all letters as Latin ones. Chinese ones are as wide as two. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;
/** A private character that no note contains. */
const FILLER = '\ue000';

/** Larger diagrams take seconds and are not readable on a page. */
const MAX_LENGTH = 8000;

/** The colours of the pages. An image has the colour scheme of the element that shows it. */
const COLOURS =
  'svg{--bg:#fbfaf6;--fg:#1d1e20;--accent:#a8341f}' +
  '@media(prefers-color-scheme:dark){svg{--bg:#17181a;--fg:#e4e2dc;--accent:#ee8a73}}';
