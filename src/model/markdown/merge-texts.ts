import type { RootContent, Text } from 'mdast';

/** The nodes with each run of texts made one text, at the place of the first. */
export function mergeTexts<T extends RootContent>(nodes: readonly (T | Text)[]): (T | Text)[] {
  const merged: (T | Text)[] = [];
  let texts: Text[] = [];
  const endTexts = () => {
    const [first] = texts;
    if (first) merged.push({ ...first, value: texts.map(({ value }) => value).join('') });
    texts = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') texts.push(node);
    else {
      endTexts();
      merged.push(node);
    }
  }
  endTexts();
  return merged;
}
