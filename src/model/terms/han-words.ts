import { isStopWord } from './stop-words.ts';

/** Chinese words and compounds that may be terms. */
export type HanTerms = {
  terms: string[];
  /** Compounds that end in a word that means too little alone. They are terms if they recur. */
  general: string[];
};

/**
 * Finds the Chinese words and compounds of 2 to 6 characters in a text that may be terms: those that
 * end in a word of computing, such as 热迁移, and list items and parts of headings that consist of
 * nothing else. The segmenter splits words that its dictionary lacks into characters, so every
 * sequence of its segments is a candidate: 剪枝 is found as 剪 and 枝.
 */
export function hanTerms(text: string, { isHeading }: { isHeading: boolean }): HanTerms {
  const [terms, general] = [new Set<string>(), new Set<string>()];
  for (const item of text.split(' · ')) {
    const pieces = isHeading ? item.split(HEADING_BREAK) : [item];
    for (const piece of pieces.map((each) => each.trim())) if (isWholeTerm(piece)) terms.add(piece);
    for (const [run] of item.matchAll(HAN_RUN)) {
      for (const { word, isGeneral } of compoundsIn(run)) (isGeneral ? general : terms).add(word);
    }
  }
  return { terms: [...terms], general: [...general] };
}

/** Returns the compounds in a run that end in a word of computing, each as long as possible. */
function compoundsIn(run: string): { word: string; isGeneral: boolean }[] {
  // Segmenting takes much longer.
  if (!TAIL.test(run)) return [];
  const segments = Array.from(segmenter.segment(run), ({ segment }) => segment);
  return segments.flatMap((last, at) => {
    const sequence = segments.slice(Math.max(0, at + 1 - MAX_SEGMENTS), at + 1);
    if (!TAIL_END.test(sequence.join(''))) return [];
    // Shorter compounds with the same end are less specific.
    while (sequence.length > 0 && !isCompound(sequence)) sequence.shift();
    const word = sequence.join('');
    const isGeneral = GENERAL.test(last);
    if (word === '' || (sequence.length === 1 && (isGeneral || NEVER_ALONE.test(word)))) return [];
    return [{ word, isGeneral }];
  });
}

function isCompound(sequence: readonly string[]): boolean {
  const word = sequence.join('');
  const isBounded = !sequence.some(isStopSegment) && [...word].length <= LONGEST_HAN_TERM;
  return isBounded && TAIL_END.test(word) && !isStopWord(word);
}

function isWholeTerm(text: string): boolean {
  if (!/^\p{Script=Han}{3,6}$/u.test(text) || isStopWord(text)) return false;
  return !Array.from(segmenter.segment(text)).some(({ segment }) => isStopSegment(segment));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters of the longest word, and segments of the longest compound. */
export const LONGEST_HAN_TERM = 6;
const MAX_SEGMENTS = 3;

/** Matches the runs of Han characters in which words are found. */
export const HAN_RUN = /\p{Script=Han}{2,}/gu;
const HEADING_BREAK = /[的和与及、：:，,·（）()\s]|[A-Za-z0-9-]+/u;

/** Returns whether no term contains this segment. */
function isStopSegment(segment: string): boolean {
  return /[的了是]/u.test(segment) || PARTICLE.test(segment) || isStopWord(segment);
}

/** Characters that connect words, count things or point at them, and words of general speech. */
const PARTICLE =
  /^(?:[的地得了着过是在和与跟同及或而且但为以于对把被将从到向往由让使给就都也还又再很太更最不没有无可能会要想该用做来去上下内外前后里中间个些种次等们这那哪此其之所各每两一二三四五六七八九十年月日组小大新旧好坏靠写读了讲说先让比打跑默认支持需要关注开学年度下次实际专场区别综述]|无法|容易|关注|代替|离开|扫描|只|加|戳|抢|阶段|领导者|竟然|默认|支持|开学|年度|专场|实际|区别|综述|设置|明显|负责|保留|时间)$/u;

/** Words of computing with which terms end. */
const TAIL =
  /(?:虚拟机|虚拟化|容器|内核|线程|进程|中断|系统|内存|缓存|存储|磁盘|硬盘|闪存|文件|网络|协议|路由|矩阵|向量|张量|模型|神经元|编码|编译|编译器|解释器|算法|哈希|索引|日志|事务|快照|副本|克隆|分区|节点|集群|队列|调度|迁移|共享|隔离|一致性|复制|选举|提交|锁|剪枝|量化|压缩|蒸馏|推理|训练|卷积|收敛|梯度|加密|解密|签名|认证|权限|漏洞|过滤器|数据库|中间件|微服务|负载均衡|垃圾回收|命名空间|延迟|吞吐量|带宽|写放大|读放大|分离|键值|精简|定位|导航|规划|控制|感知|渲染|点云|识别|检测|分割)/u;

const TAIL_END = new RegExp(`${TAIL.source}$`, 'u');

/** Words that are not terms alone, unlike compounds that end with them. */
const NEVER_ALONE = /^(?:系统|矩阵|迁移|内存|磁盘|中断)$/u;

/** Words that are too general alone. */
const GENERAL =
  /^(?:共享|调度|复制|提交|推理|训练|控制|分离|延迟|模型|日志|队列|副本|编码|协议|识别|检测|文件|节点|定位|规划|索引|选举|收敛|带宽|集群|分割|命名空间|网络|存储)$/u;
