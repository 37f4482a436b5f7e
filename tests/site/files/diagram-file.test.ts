import { expect, test } from 'vitest';
import { diagramFiles, diagramName, isDiagram } from '../../../src/site/files/diagram-file.ts';

const diagram = { svg: '<svg/>', width: 1, height: 1, alt: 'a', id: 'fig_diagram_1' };

test('diagramName depends on the drawing', () => {
  expect(diagramName(diagram)).toMatch(/^diagram\.[0-9a-f]{12}\.svg$/);
  expect(diagramName({ svg: '<svg><g/></svg>' })).not.toBe(diagramName(diagram));
});

test('diagramFiles lists each drawing once', () => {
  const pieces = ['<p>', diagram, { figure: 0 }, { ...diagram, id: 'fig_diagram_2' }];
  expect([...diagramFiles(pieces)]).toEqual([[diagramName(diagram), '<svg/>']]);
  expect(pieces.map(isDiagram)).toEqual([false, true, false, true]);
});
