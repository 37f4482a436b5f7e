import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';

/**
 * Creates a code block. Its attribute `data-language` is the language, and `data-copy` is the label of
 * the copy button that the client adds.
 */
export function codeBlock(
  { lang, value }: Code,
  { highlighted, copyCode }: { highlighted: ElementContent[] | null; copyCode: string },
): Element {
  const language = lang ?? '';
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['code'],
      dataCopy: copyCode,
      ...(LANGUAGE.test(language) && { dataLanguage: language }),
    },
    children: [
      {
        type: 'element',
        tagName: 'pre',
        properties: { tabIndex: 0 },
        children: [
          {
            type: 'element',
            tagName: 'code',
            properties: {},
            children: highlighted ?? [{ type: 'text', value }],
          },
        ],
      },
    ],
  };
}

const LANGUAGE = /^[\p{L}\p{N}+#._-]{1,40}$/u;
