import { expect, it } from 'vitest';
import { isPersonName, mayBeHanName } from '../../../src/model/tasks/person-names.ts';

it.each(
  '甲 张三 李四 王五 赵六 张伟 刘洋 周杰 王小明 李建中 李向前 张海洋 欧阳锋 王某 王某某 小王 小明 王老师 组员甲 Aさん 田中さん'.split(
    ' ',
  ),
)('isPersonName recognises %s by its form', (name) => {
  expect(isPersonName(name)).toBe(true);
});

const NO_NAMES =
  '实验 方案 时间 小组 周五 向量 注意 高优 武汉 余弦 高负载 高精度 段错误 任务一 方案二 方法一 阶段一 周三前 周五晚 周末前 夏天前 张量化 白名单 马尔可夫 TODO API';

it.each([...NO_NAMES.split(' '), ''])('isPersonName does not take %j for a name', (text) => {
  expect([isPersonName(text), mayBeHanName(text)]).toEqual([false, false]);
});

it.each('高翔 于洋 黎明 方正 周任务 金标准'.split(' '))('mayBeHanName leaves %s open', (text) => {
  expect([isPersonName(text), mayBeHanName(text)]).toEqual([false, true]);
});
