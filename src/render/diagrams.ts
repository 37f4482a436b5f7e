import type { Code, Root } from 'mdast';
import { nodesIn } from '../model/markdown/tree-nodes.ts';
import type { LineDiagnostic } from '../model/types.ts';
import type { Drawing } from './mermaid.ts';

declare module 'mdast' {
  interface CodeData {
    /** The diagram that the code describes; absent if it is not drawn. */
    drawing?: Drawing;
  }
}

/**
 * Draws the diagrams of a tree, and stores each in the data of its code. Returns a diagnostic for each
 * one that can't be drawn.
 */
export async function drawDiagrams(tree: Root): Promise<LineDiagnostic[]> {
  const diagrams = nodesIn(tree).filter(isMermaidCode);
  if (diagrams.length === 0) return [];
  // Most notes have no diagram and need not wait for the library.
  const { drawMermaid } = await import('./mermaid.ts');
  const diagnostics: LineDiagnostic[] = [];
  for (const code of diagrams) {
    const result = await drawMermaid(code.value);
    const { line = 1, column = 1 } = code.position?.start ?? {};
    if ('svg' in result) code.data = { ...code.data, drawing: result };
    else diagnostics.push({ rule: 'diagram-undrawn', line, column, values: result });
  }
  return diagnostics;
}

function isMermaidCode(node: { type: string }): node is Code {
  return node.type === 'code' && 'lang' in node && /^mermaid$/i.test(String(node.lang));
}
