import { isRare } from '../terms/common-words.ts';
import { isStopWord } from '../terms/stop-words.ts';
import type { IndexEntry } from '../terms/term-index.ts';
import { conceptKey } from './concept-key.ts';
import { TRANSLATIONS } from './translations.ts';

/** A subject that topics can have in common, with all its names. */
export type Concept = {
  /** The most frequent name in the notes comes first. */
  names: string[];
  /**
   * How strongly it links topics that share it: most for a long compound or an unusual name; 0 for the
   * name of an organisation and for a word that any topic may contain.
   */
  weight: number;
  /** Whether the index lists it as a term. */
  isTerm: boolean;
};

/**
 * Returns what topics can have in common: the terms of the index and the headings that recur, joined
 * with their translations. `hidden` are names that the notes hide.
 */
export function conceptsOf(
  entries: readonly IndexEntry[],
  hidden: readonly string[] = [],
): Concept[] {
  const hiddenKeys = new Set(hidden.map(conceptKey));
  const byKey = new Map<string, string[]>();
  const add = (names: readonly string[]): void => {
    const known = names.flatMap((name) => byKey.get(conceptKey(name)) ?? []);
    const all = [...new Set([...known, ...names])];
    for (const name of all) byKey.set(conceptKey(name), all);
  };
  const terms = new Set<string>();
  for (const { term, variants, kind, places } of entries) {
    if (kind === 'term') terms.add(conceptKey(term));
    if (kind === 'term' || places.length > 1) add([term, ...variants]);
  }
  for (const names of TRANSLATIONS) {
    if (!names.some((name) => hiddenKeys.has(conceptKey(name)))) add(names);
  }
  return Array.from(new Set(byKey.values()), (names) => {
    const isTerm = names.some((name) => terms.has(conceptKey(name)));
    return { names, isTerm, weight: weightOf(names) };
  });
}

function weightOf(names: readonly string[]): number {
  if (names.some((name) => isStopWord(name) || UNTELLING.has(conceptKey(name)))) return 0;
  return names.some(isSpecificName) ? 1.5 : 1;
}

function isSpecificName(name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return [...name].length > 3;
  if (/[\s-]/u.test(name)) return true;
  return name.length > 3 && isRare(name);
}

const UNTELLING: ReadonlySet<string> = new Set(
  [
    'Alibaba Amazon AMD Apple ARM AWS Azure Baidu ByteDance Facebook Google Huawei IBM Intel LinkedIn',
    'Linux Meta Microsoft Netflix NVIDIA OpenAI Oracle Samsung Tencent Twitter Uber VMware',
    '华为 腾讯 百度 谷歌 阿里 阿里云 微软 英特尔 英伟达 字节跳动',
    'algorithm baseline benchmark bandwidth config dataset deployment framework inference interface kernel latency',
    'library metadata module namespace parameter pipeline prototype runtime scalability throughput',
    'workload 实验 方法 结论 总结 总之 性能 优化 算法 系统 延迟 内存 线程 进程 节点 日志',
  ].flatMap((line) => line.split(' ').map(conceptKey)),
);
