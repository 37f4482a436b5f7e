import { createHash } from 'node:crypto';
import temmlStyle from 'temml/dist/Temml-Local.css?raw';
import ownStyle from '../../styles/math.css?raw';

/**
 * The style sheet of pages with formulas: Temml's own without its font, which only has other shapes
 * for a few letters, and our own.
 */
const css = `${temmlStyle.replace(/@font-face\s*\{[^}]*\}/, '')}${ownStyle}`.replace(
  /\/\*[\s\S]*?\*\/|\n\s*/g,
  '',
);
const digest = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** The style sheet of pages with formulas as a file of the assets folder. */
export const MATH_STYLE = { name: `math.${digest}.css`, css };
