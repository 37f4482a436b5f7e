import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Node } from 'jsonc-parser';
import { type Config, config } from '../config.ts';
import { byNameKey, findClosest } from '../model/links/name-key.ts';
import { type Dictionary, dictionaryOf } from '../words/dictionary.ts';
import { languageNamed } from './language-setting.ts';
import { isKind, SETTING_KINDS } from './setting-kinds.ts';

/** A settings file beside the notes. */
export type SettingsFile = {
  path: string;
  /** The folder that relative folders in the file are relative to. */
  folder: string;
  values: Partial<Config>;
  /** Returns the place of a setting in messages: path, line, column and name. */
  placeOf: (name: keyof Config, ...inside: readonly (string | number)[]) => string;
};

/**
 * Reads a settings file and checks the names and the types of its settings. Throws for a file that can't
 * be read and for a wrong setting, with a message that contains the place and a correction. The
 * message is in `language`, or else in that of the file.
 */
export function readSettingsFile(
  path: string,
  { language }: { language: Config['language'] | null },
): SettingsFile {
  if (!existsSync(path)) throw new Error(textsIn(language).noFile(path));
  const read = path.endsWith('.ts') ? readModule : readJson;
  const { value, positionOf } = read(path, textsIn(language));
  const values = Object(value) as Record<string, unknown>;
  const own = languageNamed(String(values['language'] ?? ''));
  const texts = textsIn(language ?? own);
  const placeOf: SettingsFile['placeOf'] = (...keys) => `${path}${positionOf(keys)}  ${keys[0]}`;
  if (values !== value || Array.isArray(value)) throw new Error(texts.noObject(path));
  const known: [string, unknown][] = [];
  for (const [name, written] of Object.entries(values)) {
    if (name === '$schema' || written === undefined) continue;
    const at = `${path}${positionOf([name])}`;
    if (!Object.hasOwn(SETTING_KINDS, name)) {
      throw new Error(texts.badName(at, name, findClosest(name, SETTING_BY_NAME_KEY)));
    }
    const kind = SETTING_KINDS[name as keyof Config];
    if (!isKind(kind, written)) throw new Error(texts.badKind(`${at}  ${name}`, texts.kinds[kind]));
    known.push([name, written]);
  }
  return { path, folder: dirname(path), values: Object.fromEntries(known), placeOf };
}

const SETTING_BY_NAME_KEY = byNameKey(Object.keys(SETTING_KINDS));

/** A value, and a function that returns the position of a part of it as `:line:column`. */
type Located = { value: unknown; positionOf: (keys: readonly (string | number)[]) => string };

function readJson(path: string, texts: Dictionary['settings']): Located {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  let tree: Node | undefined;
  const positionOf: Located['positionOf'] = (keys) => {
    const { parseTree, findNodeAtLocation } = parser();
    tree ??= parseTree(text);
    const node = tree && findNodeAtLocation(tree, [...keys]);
    return positionAt(text, (keys.length === 1 ? node?.parent : node)?.offset ?? 0);
  };
  try {
    return { value: JSON.parse(text), positionOf };
  } catch {
    const { parseTree } = parser();
    const errors: { offset: number }[] = [];
    parseTree(text, errors as Parameters<typeof parseTree>[1], STRICT_JSON);
    const at = path + positionAt(text, errors[0]?.offset ?? 0);
    throw new Error(texts.badJson(at));
  }
}

const STRICT_JSON = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Loads the parser that knows positions, which only messages need. */
function parser(): typeof import('jsonc-parser') {
  return require('jsonc-parser');
}

const require = createRequire(import.meta.filename);

function readModule(path: string, texts: Dictionary['settings']): Located {
  const { default: value } = runModule(path, texts);
  const text = readFileSync(path, 'utf8');
  return {
    value,
    // A value may be computed anywhere, but its name is where it is set.
    positionOf: (keys) => {
      const name = String(keys.findLast((key) => typeof key === 'string'));
      const found = text.matchAll(/([\w$-]+)['"]?\s*[:,}]/g).find(([, word]) => word === name);
      return found === undefined ? '' : positionAt(text, found.index);
    },
  };
}

function runModule(path: string, texts: Dictionary['settings']): { default?: unknown } {
  try {
    return require(path);
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const [line = ''] = /:\d+$/.exec(stack.split('\n')[0] ?? '') ?? [];
    throw new Error(texts.badModule(path + line, message));
  }
}

function positionAt(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function textsIn(language: Config['language'] | null): Dictionary['settings'] {
  return dictionaryOf(language ?? config.language).settings;
}
