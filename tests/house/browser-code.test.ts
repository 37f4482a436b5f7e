import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Folders whose code runs in browsers, with everything that it imports. */
const FOLDERS = ['src/client', 'src/search/query'];

/** Code that only newer browsers run, a statement on each line. */
const TOO_NEW = [
  'new Set([1]).union(new Set());',
  'new Map().keys().map(String);',
  "'ab'.matchAll(/b/g).toArray();",
  'Promise.try(() => 1);',
  'Array.fromAsync([]);',
  "RegExp.escape('.');",
];

describe('the code for browsers', () => {
  it('uses only what the oldest supported browsers have, which is ECMAScript 2024', () => {
    expect(typeErrors(browserFiles())).toEqual([]);
  });

  it('is checked for newer functions', () => {
    const errors = typeErrors([], TOO_NEW.join('\n'));
    expect(errors).toEqual(
      TOO_NEW.map((_, index) => expect.stringContaining(`line.ts:${index + 1}:`)),
    );
  });
});

function browserFiles(): string[] {
  const paths = sourceFiles(FOLDERS).map(({ path }) => path);
  return paths.filter((path) => path.endsWith('.ts')).map((path) => join(PROJECT, path));
}

/** Returns the errors of files, and of other code, with the types of ECMAScript 2024. */
function typeErrors(files: readonly string[], code = ''): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['vite/client'],
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const line = join(PROJECT, 'line.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, ...rest) =>
    path === line
      ? ts.createSourceFile(path, code, ts.ScriptTarget.ES2024)
      : getSourceFile(path, ...rest);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([...files, line], options, host));
  return diagnostics.map(({ file, start = 0, messageText }) => {
    const place = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${file?.fileName}:${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
