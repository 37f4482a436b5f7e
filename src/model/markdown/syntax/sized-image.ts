import type { Image, Root, RootContent } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { decodeString } from 'micromark-util-decode-string';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { htmlImageSize, imageHeight, imageSize } from './image-size.ts';
import { nodesIn } from '../tree-nodes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    sizedImage: 'sizedImage';
  }
}

/** Syntax of images with a size after the address, as in HackMD: `![a](b.png =300x200)`. */
export const sizedImageSyntax: Extension = {
  text: { 33: { name: 'sizedImage', tokenize } },
};

/** Extension that turns images with a size into `image`. */
export const sizedImageFromMarkdown: FromMarkdown = {
  exit: {
    sizedImage(token) {
      const written = this.sliceSerialize(token);
      const {
        alt = '',
        address = '',
        size = '',
        high = '',
        title,
      } = SIZED.exec(written)?.groups ?? {};
      const shown = imageSize(size) ?? imageHeight(high);
      const start = token.start.offset + written.indexOf(address, alt.length);
      const image: Image = {
        type: 'image',
        url: decodeString(address.replace(/^<(.*)>$/, '$1')),
        title: title === undefined ? null : decodeString(title),
        alt: decodeString(alt),
        data: {
          ...(shown && { size: shown }),
          destination: { start, end: start + address.length },
        },
      };
      this.enter(image, token);
      this.exit(token);
    },
  },
};

/**
 * Reads the size that Obsidian writes at the end of the alternative text, `![a|300](b.png)`, and the
 * one that Pandoc writes after the image, `![a](b.png){width=50%}`. Changes the tree.
 */
export function readAltSizes(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (node.type === 'image' && !node.data?.wiki && !node.data?.size) readAltSize(node);
    if ('children' in node) readAttributes(node.children);
  }
}

function readAltSize(image: Image): void {
  const [, alt = '', written = ''] =
    /^(.*)\|\s*(\d{2,5}(?:x\d{1,5})?)$/s.exec(image.alt ?? '') ?? [];
  const size = imageSize(written);
  if (size === null) return;
  image.alt = alt.trim();
  image.data = { ...image.data, size };
}

/** Reads the attributes after images and removes them, if they contain a size. */
function readAttributes(nodes: readonly RootContent[]): void {
  for (const [index, text] of nodes.entries()) {
    const image = nodes[index - 1];
    if (image?.type !== 'image' || text.type !== 'text') continue;
    const [written, list = ''] = /^\{:?([^{}\n]{1,200})\}/.exec(text.value) ?? [];
    const attributes = new Map<string, string>(
      Array.from(list.matchAll(ATTRIBUTE), ([, name = '', a, b, c]) => [name, a ?? b ?? c ?? '']),
    );
    const size = htmlImageSize(attributes);
    if (written === undefined || size === null) continue;
    text.value = text.value.slice(written.length);
    image.data = { ...image.data, size };
  }
}

const ATTRIBUTE = /([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let written = '';
  let open = 0;

  return start;

  function start(code: Code): State | undefined {
    effects.enter('sizedImage');
    return take(code);
  }

  function take(code: Code): State | undefined {
    if (code === null || code < 0 || written.length > MAX_LENGTH) return nok(code);
    const character = String.fromCharCode(code);
    if (written.length === 1 && character !== '[') return nok(code);
    if (written.length > 1 && open === 0 && character === '[') return nok(code);
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    written += character;
    effects.consume(code);
    return character === ')' && open <= 0 ? end : take;
  }

  function end(code: Code): State | undefined {
    if (!written.includes('=') || !SIZED.test(written)) return nok(code);
    effects.exit('sizedImage');
    return ok(code);
  }
}

const MAX_LENGTH = 600;

const SIZED =
  /^!\[(?<alt>[^[\]]*)\]\([ \t]*(?<address><[^<>]*>|[^\s<>"](?:[^<>"]*[^\s<>"])?)[ \t]+=(?<size>\d*%?)(?:px)?(?:x(?:(?<high>\d*)%?|\*)(?:px)?)?(?:[ \t]+["'](?<title>[^"']*)["'])?[ \t]*\)$/;
