import type { Language } from '../../src/model/types.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeDiagnostic, RULES } from '../../src/model/diagnostics/rules.ts';
import {
  type Example,
  type ExampleFile,
  RULE_EXAMPLES,
  type RuleExample,
} from './rule-examples.ts';
import { runExample } from './run-example.ts';

/** A page of documentation: where it stands in the project, and its Markdown. */
type Doc = { path: string; text: string };

/** The documentation of the rules in both languages, from their table and their examples. */
export async function ruleDocs(): Promise<Doc[]> {
  const sections: Record<Language, string[]> = { 'zh-CN': [], en: [] };
  for (const rule of Object.keys(RULES).sort()) {
    const example = EXAMPLES[rule];
    const raised = example === undefined ? null : await raise(rule, example);
    for (const language of LANGUAGES) {
      sections[language].push(section(rule, { example, raised, language }));
    }
  }
  return LANGUAGES.map((language) => ({
    path: WORDS[language].path,
    text: `${[WORDS[language].intro, ...sections[language]].join('\n\n')}\n`,
  }));
}

const LANGUAGES = ['zh-CN', 'en'] as const;
const EXAMPLES: Readonly<Record<string, RuleExample | undefined>> = RULE_EXAMPLES;

type Raised = Awaited<ReturnType<typeof runExample>>[number]['diagnostic'];

async function raise(rule: string, { raises }: RuleExample): Promise<Raised> {
  const folder = await mkdtemp(join(tmpdir(), 'running-notes-'));
  try {
    const found = await runExample(raises, folder);
    const own = found.find(({ diagnostic }) => diagnostic.rule === rule);
    if (own === undefined) throw new Error(`The example of ${rule} does not raise it`);
    const { values } = own.diagnostic;
    // The one value that is a place on this machine.
    return 'folder' in values ? { ...own.diagnostic, values: { folder: 'notes' } } : own.diagnostic;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function section(
  rule: string,
  {
    example,
    raised,
    language,
  }: { example: RuleExample | undefined; raised: Raised | null; language: Language },
): string {
  const words = WORDS[language];
  const own = Object.entries(RULES).find(([name]) => name === rule)?.[1];
  if (own === undefined) throw new Error(`There is no rule ${rule}`);
  const { message, hint } = raised === null ? own[language] : describeDiagnostic(raised, language);
  const head = [`## ${rule}`, `**${words[own.severity]}**`];
  if (example === undefined) return [...head, `> ${message}`, `${words.todo}${hint}`].join('\n\n');
  return [
    ...head,
    example.about[language],
    ...filesOf(example.raises, { language, none: words.noFiles }),
    `> \`${example.at}\` ${message}`,
    `${words.todo}${hint}`,
    words.near,
    ...filesOf(example.near, { language, none: words.noFiles }),
  ].join('\n\n');
}

function filesOf(
  example: Example,
  { language, none }: { language: Language; none: string },
): string[] {
  const files = Object.entries(example);
  if (files.length === 0) return [none];
  const notes = files.flatMap(([path, file]) =>
    typeof file === 'string' ? textOf(path, file) : [],
  );
  const others = files.flatMap(([path, file]) =>
    typeof file === 'string' ? [] : [`- \`${path}\`: ${wordsFor(file, language)}`],
  );
  return [...notes, ...(others.length === 0 ? [] : [others.join('\n')])];
}

/** Text of a file, under its name where it is not the notes that all examples have. */
function textOf(path: string, text: string): string[] {
  if (path === 'notes/n.md') return [fenced(text, 'markdown')];
  return [`\`${path}\``, fenced(text, path.endsWith('.json') ? 'json' : 'text')];
}

/** Between more backticks than the text holds, with invisible characters named. */
function fenced(text: string, language: string): string {
  const shown = text.replace(/[^\P{Cc}\n\t]|\uFEFF/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${code}›`;
  });
  const fence = shown.includes('```') ? '````' : '```';
  return `${fence}${language}\n${shown}${fence}`;
}

function wordsFor(file: Exclude<ExampleFile, string>, language: Language): string {
  if ('words' in file) return file.words[language];
  if ('megabytes' in file) return `${file.megabytes} MB`;
  return `${(file.format ?? 'png').toUpperCase()}, ${file.width}×${file.height}`;
}

const WORDS = {
  'zh-CN': {
    path: 'docs/rules.zh-CN.md',
    intro: `# 检查规则

[English](rules.md)

\`npm run check\` 报告的问题都属于下面的规则之一。规则的名字不会改变。

**错误**让检查失败，也让构建停下；**警告**用 \`--strict\` 或 \`STRICT=1\` 时才算；**提示**从不影响结果。每条规则的级别可以在 \`src/config.ts\` 的 \`severity\` 里改，或用环境变量：

\`\`\`sh
SEVERITY="image-missing=off,date-order=error" npm run check
\`\`\`

级别有 \`error\`、\`warning\`、\`info\`，\`off\` 表示不报告。

每条规则有两个例子：前一个会报告，后一个很像，但不会。这一页由规则表和例子生成：\`npm run rules\`。`,
    error: '错误',
    warning: '警告',
    info: '提示',
    todo: '怎么办：',
    near: '不会报告：',
    noFiles: '（没有笔记文件夹）',
  },
  en: {
    path: 'docs/rules.md',
    intro: `# Rules of the check

[简体中文](rules.zh-CN.md)

All that \`npm run check\` reports belongs to one of these rules. Their names never change.

An **error** fails the check and stops a build; a **warning** counts with \`--strict\` or \`STRICT=1\`; an **info** never counts. The severity of each rule is set in \`severity\` of \`src/config.ts\`, or by a variable:

\`\`\`sh
SEVERITY="image-missing=off,date-order=error" npm run check
\`\`\`

Severities are \`error\`, \`warning\` and \`info\`; with \`off\` the rule says nothing.

Each rule has two examples: one that raises it, and one close to it that doesn't. This page is made from the table of rules and the examples: \`npm run rules\`.`,
    error: 'error',
    warning: 'warning',
    info: 'info',
    todo: 'What to do: ',
    near: 'Not raised by:',
    noFiles: '(no notes folder)',
  },
} as const;
