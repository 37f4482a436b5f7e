import type { Language } from '../../../src/model/types.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeDiagnostic } from '../../../src/model/diagnostics.ts';
import { RULES } from '../../../src/model/rules.ts';
import {
  type Example,
  type ExampleFile,
  RULE_EXAMPLES,
  type RuleExample,
} from './rule-examples.ts';
import { runExample } from './run-example.ts';

/** A page of documentation: its path in the project, and its Markdown. */
type Doc = { path: string; text: string };

/** Generates the documentation of the rules in both languages from their table and examples. */
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

/** Checks the example of a rule and returns the diagnostic of that rule. */
async function raise(rule: string, { raises }: RuleExample): Promise<Raised> {
  const folder = await mkdtemp(join(tmpdir(), 'running-notes-'));
  try {
    const found = await runExample(raises, folder);
    const own = found.find(({ diagnostic }) => diagnostic.rule === rule);
    if (own === undefined) throw new Error(`The example of ${rule} does not report it`);
    const { values } = own.diagnostic;
    // The only value that depends on this machine.
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
  if (own === undefined) throw new Error(`Unknown rule ${rule}`);
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

/** Formats a text file, with its name unless it is the notes file that most examples have. */
function textOf(path: string, text: string): string[] {
  if (path === 'notes/n.md') return [fenced(text, 'markdown')];
  return [`\`${path}\``, fenced(text, path.endsWith('.json') ? 'json' : 'text')];
}

/** Formats text as a code block, with visible names for invisible characters. */
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
  if ('symlinkTo' in file) return `→ ${file.symlinkTo}`;
  if ('megabytes' in file) return `${file.megabytes} MB`;
  return `${(file.format ?? 'png').toUpperCase()}, ${file.width}×${file.height}`;
}

const WORDS = {
  'zh-CN': {
    path: 'docs/rules.zh-CN.md',
    intro: `# 检查规则

[English](rules.md)

\`npm run check\` 报告的问题都属于下面的规则之一。规则的名字不会改变。

**错误**让检查失败；构建只在读不了笔记（\`encoding-invalid\`、\`ledger-invalid\`、\`notes-missing\`），或者你自己把规则设成 \`error\` 时才停下。**警告**用 \`--strict\` 或 \`STRICT=1\` 时才算，构建也一样；**提示**从不影响结果。每条规则的级别可以在[设置文件](your-own-notes.zh-CN.md)或 \`src/config.ts\` 的 \`severity\` 里改，或用环境变量：

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

Everything that \`npm run check\` reports belongs to one of these rules. Their names never change.

An **error** makes the check fail. A build stops only if notes can't be read (\`encoding-invalid\`, \`ledger-invalid\`, \`notes-missing\`), or if you set the severity of a rule to \`error\` yourself. A **warning** only counts with \`--strict\` or \`STRICT=1\`, for a build too. An **info** never counts. You can change the severity of a rule with \`severity\` in a [settings file](your-own-notes.md) or in \`src/config.ts\`, or with an environment variable:

\`\`\`sh
SEVERITY="image-missing=off,date-order=error" npm run check
\`\`\`

The severities are \`error\`, \`warning\` and \`info\`; \`off\` disables the rule.

Each rule has two examples: one that is reported, and a similar one that isn't. \`npm run rules\` generates this page from the table of rules and the examples.`,
    error: 'error',
    warning: 'warning',
    info: 'info',
    todo: 'What to do: ',
    near: 'Not reported:',
    noFiles: '(no notes folder)',
  },
} as const;
