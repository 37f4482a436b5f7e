import type { Image, Link, Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { decodeString } from 'micromark-util-decode-string';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { LineDiagnostic } from '../../types.ts';
import { nodesIn } from '../tree-nodes.ts';

declare module 'mdast' {
  interface ImageData {
    /** Whether the address contains spaces, which Markdown allows only in `<…>`. */
    spaced?: boolean;
  }
  interface LinkData {
    /** Only if the address contains spaces: what is shown around the text if the link is broken. */
    spaced?: { before: string; after: string };
    destination?: { start: number; end: number };
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    spacedAddress: 'spacedAddress';
  }
}

/**
 * Syntax of images and links whose address is a file name with spaces, such as `![](photo 1.png)` and
 * `[slides](talk (1).pdf)`. CommonMark reads them as text.
 */
export const spacedAddressSyntax: Extension = {
  text: {
    33: { name: 'spacedImage', tokenize },
    91: { name: 'spacedLink', tokenize },
  },
};

/** Extension that turns images and links whose address has spaces into `image` and `link`. */
export const spacedAddressFromMarkdown: FromMarkdown = {
  exit: {
    spacedAddress(token) {
      const written = this.sliceSerialize(token);
      const { text = '', address = '', title } = SPACED.exec(written)?.groups ?? {};
      const start = token.start.offset + written.indexOf(address, text.length);
      const destination = { start, end: start + address.length };
      const common = {
        url: decodeString(address),
        title: title === undefined ? null : decodeString(title),
      };
      if (written.startsWith('!')) {
        const data = { destination, spaced: true };
        const image: Image = { type: 'image', ...common, alt: decodeString(text), data };
        this.enter(image, token);
      } else {
        const spaced = { before: '[', after: written.slice(1 + text.length) };
        const children: Link['children'] =
          text === '' ? [] : [{ type: 'text', value: decodeString(text) }];
        const link: Link = { type: 'link', ...common, children, data: { destination, spaced } };
        this.enter(link, token);
      }
      this.exit(token);
    },
  },
};

/** Reports the images and links of a tree whose addresses contain spaces. */
export function spacedAddresses(tree: Root): LineDiagnostic[] {
  return nodesIn(tree).flatMap((node): LineDiagnostic[] => {
    if ((node.type !== 'image' && node.type !== 'link') || !node.data?.spaced) return [];
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return [{ rule: 'address-spaced', line, column, values: { url: node.url } }];
  });
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let written = '';
  /** The parentheses that are open in the address; null before it. */
  let open: number | null = null;
  let hasSpace = false;

  return start;

  function start(code: Code): State | undefined {
    effects.enter('spacedAddress');
    return take(code);
  }

  function take(code: Code): State | undefined {
    if (code === null || code < -2 || written.length > MAX_LENGTH) return nok(code);
    const character = code < 0 ? ' ' : String.fromCharCode(code);
    if (open === null) {
      const isStart = written === '' || written === '!';
      if (isStart ? written === '!' && character !== '[' : character === '[') return nok(code);
      if (written.endsWith(']')) {
        if (character !== '(') return nok(code);
        open = 0;
      }
    } else if (/[<>]/.test(character)) return nok(code);
    else if (/\s/.test(character)) hasSpace = true;
    else if (character === '(') open += 1;
    else if (character === ')') {
      open -= 1;
      if (open < 0 && !hasSpace) return nok(code);
    }
    written += character;
    effects.consume(code);
    return open !== null && open < 0 ? end : take;
  }

  function end(code: Code): State | undefined {
    const { address = '' } = SPACED.exec(written)?.groups ?? {};
    const isFile = /\S\s+\S/.test(address) && FILE.test(address);
    if (!isFile || written.startsWith('[]') || STANDARD.test(written)) return nok(code);
    effects.exit('spacedAddress');
    return ok(code);
  }
}

const MAX_LENGTH = 400;

const SPACED =
  /^!?\[(?<text>[^[\]]*)\]\([ \t]*(?<address>[^<>"]*[^\s<>"])(?:[ \t]+"(?<title>[^"]*)")?[ \t]*\)$/;

/** A resource as in CommonMark, or with a size as in HackMD. */
const STANDARD =
  /^!?\[[^[\]]*\]\(\s*(?:[^\s<>]*(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?|[^<>]*\s=\d*x?\d*%?)\s*\)$/;

/** A path on this computer with the extension of a file. */
const FILE = /^(?![a-z][a-z0-9+.-]+:|\/\/).*\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,8}(?:#[^#\s]*)?$/i;
