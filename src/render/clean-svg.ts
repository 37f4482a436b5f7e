import type { Element, ElementContent } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { svg } from 'property-information';
import { SaxesParser } from 'saxes';
import { toXml } from 'xast-util-to-xml';

/**
 * Returns a drawing without scripts, foreign objects, links and addresses of other files, so that it is
 * harmless even if it is opened as a page. Returns null for a file that is not well-formed SVG, or is
 * nested too deep to be written.
 */
export function cleanSvg(source: string): string | null {
  const drawing = parseSvg(source);
  if (drawing === null) return null;
  removeStyles(drawing);
  const clean = sanitize(drawing, SCHEMA);
  if (clean.type !== 'element') return null;
  clean.properties = { ...clean.properties, ...NAMESPACES };
  return toXml(xmlElement(clean));
}

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

const TAGS =
  'svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon ' +
  'text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker image filter ' +
  'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting ' +
  'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
  'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting ' +
  'feSpotLight feTile feTurbulence';

/** Text that refers to no other file and has no escapes that could hide such a reference. */
const SAFE_TEXT = /^(?!.*(?:url\(\s*(?!["']?#)|@import|image-set|\\))/is;
/** A part of the same drawing, or a bitmap inside it. */
const SAFE_HREF = /^(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,)/i;

const ATTRIBUTES = Object.values(svg.property)
  .map(({ attribute }) => attribute)
  .filter((name) => !/^on|href$|^xml/i.test(name));

const SCHEMA: Schema = {
  tagNames: TAGS.split(' '),
  attributes: {
    '*': [
      ...ATTRIBUTES.map((name): [string, RegExp] => [name, SAFE_TEXT]),
      ['href', SAFE_HREF],
      ['xlink:href', SAFE_HREF],
      ['xml:space', /^(?:default|preserve)$/],
    ],
  },
  protocols: {},
  clobber: [],
  strip: ['script', 'foreignObject', 'metadata'],
};

/** Parses a drawing. The names of its elements and attributes stay as they are written. */
function parseSvg(source: string): Element | null {
  const parser = new SaxesParser();
  const root: Element = element('root', {});
  const open: Element[] = [root];
  const add = (child: ElementContent) => open.at(-1)?.children.push(child);
  let isBroken = false;
  parser.on('doctype', (doctype) => {
    // Drawing programs define short names for the addresses of their namespaces.
    for (const [, name = '', value = ''] of doctype.matchAll(ENTITY)) parser.ENTITIES[name] = value;
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const child = element(name, attributes);
    add(child);
    if (!isSelfClosing) open.push(child);
    isBroken ||= open.length > MAX_DEPTH;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) open.pop();
  });
  const addText = (value: string) => add({ type: 'text', value });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', () => {
    isBroken = true;
  });
  parser.write(source).close();
  const [drawing] = root.children.filter((child) => child.type === 'element');
  return isBroken || drawing?.tagName !== 'svg' ? null : drawing;
}

/** More than drawing programs nest, and far less than what overflows the stack of the libraries. */
const MAX_DEPTH = 300;

const ENTITY = /<!ENTITY\s+([\w.-]+)\s+"([^"<&%]{0,200})"\s*>/g;

function element(tagName: string, attributes: Record<string, string>): Element {
  return { type: 'element', tagName, properties: { ...attributes }, children: [] };
}

/** Removes style sheets that refer to other files. */
function removeStyles(parent: Element): void {
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'element') return true;
    removeStyles(child);
    return child.tagName !== 'style' || SAFE_TEXT.test(textOf(child));
  });
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

type XmlNode = Extract<Parameters<typeof toXml>[0], { type: 'element' }>;

function xmlElement({ tagName, properties, children }: Element): XmlNode {
  const attributes = Object.entries(properties).map(([name, value]) => [name, String(value)]);
  return {
    type: 'element',
    name: tagName,
    attributes: Object.fromEntries(attributes),
    children: children.flatMap((child): XmlNode['children'] => {
      if (child.type === 'element') return [xmlElement(child)];
      return child.type === 'text' ? [{ type: 'text', value: child.value }] : [];
    }),
  };
}
