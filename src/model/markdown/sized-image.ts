import type { Image, Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { decodeReferences } from './character-references.ts';
import { imageSize } from './image-size.ts';
import { nodesIn } from './tree-nodes.ts';

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
      const { alt = '', address = '', size = '', title } = SIZED.exec(written)?.groups ?? {};
      const shown = imageSize(size);
      const start = token.start.offset + written.indexOf(address, alt.length);
      const image: Image = {
        type: 'image',
        url: plain(address.replace(/^<(.*)>$/, '$1')),
        title: title === undefined ? null : plain(title),
        alt: plain(alt),
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
 * Reads the size that Obsidian writes at the end of the alternative text: `![a|300](b.png)`. Changes
 * the tree.
 */
export function readAltSizes(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (node.type !== 'image' || node.data?.wiki || node.data?.size) continue;
    const [, alt = '', written = ''] =
      /^([^|]*)\|\s*(\d{2,5}(?:x\d{1,5})?)$/.exec(node.alt ?? '') ?? [];
    const size = imageSize(written);
    if (size === null) continue;
    node.alt = alt.trim();
    node.data = { ...node.data, size };
  }
}

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
  /^!\[(?<alt>[^[\]]*)\]\([ \t]*(?<address><[^<>]*>|[^\s<>"]+)[ \t]+=(?<size>\d*%?)(?:px)?(?:x(?:\d*%?|\*)(?:px)?)?(?:[ \t]+["'](?<title>[^"']*)["'])?[ \t]*\)$/;

/** Removes backslashes before punctuation and decodes character references. */
function plain(source: string): string {
  return decodeReferences(source.replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
}
