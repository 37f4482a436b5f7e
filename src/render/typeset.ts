import type { Nodes, Root } from 'mdast';
import { formulaOf } from '../model/markdown/syntax/math.ts';
import { nodesIn } from '../model/markdown/tree-nodes.ts';
import type { LineDiagnostic } from '../model/types.ts';

declare module 'mdast' {
  interface InlineCodeData {
    /** The formula as MathML; absent if it is not typeset. */
    mathml?: string;
  }
  interface CodeData {
    /** The formula as MathML; absent if it is not typeset. */
    mathml?: string;
  }
}

/**
 * Typesets the formulas of a tree as MathML, which it stores in the data of their nodes. Macros that
 * one formula defines apply to those after it. Returns a diagnostic for each formula with an error.
 */
export async function typesetFormulas(tree: Root): Promise<LineDiagnostic[]> {
  const formulas = nodesIn(tree).flatMap((node) => {
    const formula = formulaOf(node);
    return formula === null ? [] : [{ node, ...formula }];
  });
  if (formulas.length === 0) return [];
  // Most notes have no formula and need not wait for the library.
  const { mathmlOf } = await import('./mathml.ts');
  const macros = {};
  return formulas.flatMap(({ node, tex, isDisplay }): LineDiagnostic[] => {
    const result = mathmlOf(tex, { isDisplay, macros });
    if ('mathml' in result) {
      setMathml(node, result.mathml);
      return [];
    }
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return [{ rule: 'math-invalid', line, column, values: { error: result.error } }];
  });
}

function setMathml(node: Nodes, mathml: string): void {
  if (node.type === 'code' || node.type === 'inlineCode') node.data = { ...node.data, mathml };
}
