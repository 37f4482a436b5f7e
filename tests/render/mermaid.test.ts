import { expect, test } from 'vitest';
import { drawMermaid } from '../../src/render/mermaid.ts';

test.each([
  'graph TD\nA[开始] --> B{判断}\nB -->|是| C',
  'sequenceDiagram\nAlice->>Bob: 你好',
  'classDiagram\nA <|-- B\nA : +int x',
  'stateDiagram-v2\n[*] --> S1',
  'erDiagram\nA ||--o{ B : has',
  'graph LR\nA["a & b < c"] --> B[x < y]',
])('drawMermaid draws %j without any address, and for both colour schemes', async (source) => {
  const drawn = await drawMermaid(source);
  if ('error' in drawn) throw new Error(drawn.error);
  const { svg, width, height } = drawn;
  expect(Math.min(width, height)).toBeGreaterThan(40);
  expect(svg).toContain('prefers-color-scheme:dark');
  expect(svg).not.toMatch(/@import|url\((?!#)|Inter|href=|<script/);
  expect(svg.replaceAll(/xmlns(?::\w+)?="[^"]*"/g, '')).not.toContain('http');
});

test('drawMermaid draws nothing that the labels contain', async () => {
  const drawn = await drawMermaid('graph TD\nA["<script>alert(1)</script><img src=x>"] --> B');
  expect(JSON.stringify(drawn)).not.toMatch(/<script|<img/);
});

test.each(['pie\n"a": 1', '', 'graph TD\n'.padEnd(9000, 'A-->B\n')])(
  'drawMermaid returns the error of a diagram that it does not draw: %j',
  async (source) => {
    expect(await drawMermaid(source)).toHaveProperty('error');
  },
);

test('drawMermaid makes boxes as wide as Chinese labels', async () => {
  const widthOf = async (label: string) => {
    const drawn = await drawMermaid(`graph TD\nA[${label}]`);
    return 'svg' in drawn ? drawn.width : 0;
  };
  const [latin, chinese] = [await widthOf('a'.repeat(10)), await widthOf('开'.repeat(10))];
  expect(chinese).toBeGreaterThan(latin + 40);
});
