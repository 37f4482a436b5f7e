/**
 * Returns whether a word or heading is so common in meeting notes that the index leaves it out.
 * Ignores case, numbering and punctuation at the ends.
 */
export function isStopWord(words: string): boolean {
  const lower = words.toLowerCase();
  // Called for each word of the notes; few have anything to remove.
  if (!/^[\d.、\s]|[\s:：?？!！.。…]$/u.test(lower)) return STOP_WORDS.has(lower);
  return STOP_WORDS.has(lower.replace(AROUND, '').trim());
}

/** Numbering before words and punctuation after them. */
const AROUND = /^[\d.、\s]+|(?<![\s:：?？!！.。…])[\s:：?？!！.。…]+$/gu;

const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a about above across after again against all also although always among an and any are as at',
    'back based because been before being below best better between both but by can case could did',
    'different do does doing done down each easy either enabling end enough etc even every example few first',
    'for from full further get good great had has have having here how however idea if in into is',
    'it its itself just large last less let like limited little long low made make makes many may',
    'method methods might more most much must need needs new next no non none nor not now number of off on one',
    'only or other our out over own part per problem problems re real same see several shall should',
    'simple since slow small so some still such system systems take than that the their them then',
    'there these they this those three through thus to too toward towards two under until up upon',
    'us use used useful user uses using various very via vs was way we well were what when where',
    'whether which while who why will with within without work works would yes yet you your',
    'abstract acknowledgements agenda announcements approach approaches architecture attendees background',
    'challenges code comments conclusion conclusions content contents contribution contributions design details direct',
    'discussion evaluation experiment experiments feature features figure generation goal goals implementation insight introduction',
    'issue issues key limitation limitations main meeting minutes misc motivation motivations notes',
    'observation other others outline overview paper papers performance preliminaries progress question questions',
    'reading reference references related result results review section session slides solution space static',
    'solutions step summary support table talk task tasks thanks title todo topic topics update updates week',
    'ok ppt pdf url http https www com org png jpg q&a qa faq tbd id',
    'related work|related works|future work|action items|next steps|next step|key idea|our work',
    '一个 一些 一下 一样 一次 一种 上次 下次 不同 不是 不能 两个 东西 为什么 主要 之前 之后 之间 也是 什么',
    '介绍 他们 会议 但是 作者 使用 例如 具体 其中 其他 其它 内容 分析 利用 别人 到底 前面 加上 动机 包括 参考',
    '参考文献 只是 只有 可以 可能 各种 同时 后续 后面 哪些 哪里 因为 因此 基于 基本 如何 如果 存在 实现 实际 实验',
    '对于 对比 小结 就是 工作 已经 应该 开始 当前 很多 怎么 怎样 总之 总结 情况 想法 我们 或者 所以 所有 打算',
    '技术 提出 提升 提高 降低 增加 减少 提供 改进 效果 方式 方案 方法 方面 时候 时间 是否 有关 有些 本文 本质 来自 根据 概述 概念 模式 比较',
    '没有 注意 现在 现有 目前 相关 看看 研究 背景 能够 自己 若干 解决 解决方案 计划 论文 讨论 记录 设计 设想 评估 说明',
    '貌似 贡献 进行 进展 进度 过程 这个 这些 这样 这里 这种 通过 那个 那么 部分 重点 重要 问题 需要 非常 首先 总体 组会 周会',
    '本次 本周 上周 下周 今天 明天 同学 老师 大家 简介 引言 结论 摘要 结果 特点 优点 缺点 优势 目标 目的 意义 建议 思路 思考 展望 待办 其余 附录 备注',
  ].flatMap((row) => (row.includes('|') ? row.split('|') : row.split(' '))),
);
