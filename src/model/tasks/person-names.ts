import { oncePerText } from '../once-per-text.ts';

/**
 * Returns whether a text in Chinese or Japanese is the name of a person by its form alone. Words of
 * a dictionary are not names, and neither are compounds such as `高负载` and `方差`.
 */
export function isPersonName(text: string): boolean {
  return SURE_NAME.test(text) || (mayBeHanName(text) && hasSurname(text));
}

/**
 * Returns whether a text has the form of a Chinese name, which words have too. It counts as one only
 * where other items have names, or if the notes mention it as `@name`.
 */
export function mayBeHanName(text: string): boolean {
  return NAME.test(text) && !isTerm(text) && !WEEKDAY.test(text);
}

/** Returns whether a text is or begins with a word that has the form of a name: `方案`, `方案一`. */
function isTerm(text: string): boolean {
  const [surname = '', ...given] = segmentsOf(text);
  const isCompound = NEVER_BEFORE_WORDS.includes(surname) && given[0]?.length === 2;
  return isCompound || NO_NAMES.has(text) || NO_NAMES.has(text.slice(0, 2));
}

/** Returns whether the segmenter's dictionary splits a text after its surname, as it does for names. */
function hasSurname(text: string): boolean {
  const [surname = '', ...given] = segmentsOf(text);
  if (given.length === 0 || surname.length > 1 || !SURNAMES.includes(surname)) return false;
  return !(given[0]?.length === 2 ? BEFORE_WORDS : IN_WORDS).includes(surname);
}

// Notes mention the same names and words of their length again and again.
const segmentsOf = oncePerText((text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment),
);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Surnames of most people in China, and the commonest of Japan. */
const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方邹鄒熊白孟秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯欧歐';
const LONG_SURNAMES =
  '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|佐藤|鈴木|高橋|田中|伊藤|渡辺|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|清水|山崎|池田|橋本|阿部|石川|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田';
const TITLES =
  '老师|老師|同学|同學|师兄|師兄|师姐|師姐|师弟|師弟|师妹|師妹|博士|教授|さん|君|くん|先生|氏';
const ROLES = '组员|組員|组长|組長|成员|成員|同学|同學|学生|學生|メンバー';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** Surnames that begin words such as 高维, 方差 and 余项, which no dictionary has all of. */
const IN_WORDS = '高万萬白方余段付任向于何许許曾严嚴范';
/** Surnames that also occur before words: 周任务, 金标准. */
const BEFORE_WORDS = `${IN_WORDS}周金黄黃石毛孔叶葉江夏钟鍾欧歐雷龙龍`;
/** Surnames before a word are hardly ever names: 高负载, 段错误. */
const NEVER_BEFORE_WORDS = '高万萬白段';

const NAME = new RegExp(`^(?:[小老阿]\\p{Script=Han}|[${SURNAMES}]\\p{Script=Han}{1,2})$`, 'u');

/** Names that cannot be words. */
const SURE_NAME = new RegExp(
  `^(?:${[
    `[${STEMS}]`,
    '张三|張三|李四|王五|赵六|趙六|小明|小红|小紅',
    `[小老](?![${IN_WORDS}])[${SURNAMES}]`,
    `[${SURNAMES}]某{1,2}`,
    `(?:${LONG_SURNAMES})(?:\\p{Script=Han}{1,2})?`,
    `[\\p{L}\\p{N}]{1,6}(?:${TITLES})`,
    `(?:${ROLES}) ?[${STEMS}A-Z\\d]`,
  ].join('|')})$`,
  'u',
);

const WEEKDAY = /^周[一二三四五六日天末][前后後晚早上下中内起夜会會]?$/u;

/** Words that have the form of a name, or begin like one. */
const NO_NAMES = new Set(
  [
    '小结 小结论 小组 小組 小时 小時 小计 小样 小节 小班 老板 老化 老版 阿里',
    '方案 方法 方向 方面 方式 方差 方程 方便 方块 程序 程序员 程度 路线 张量 张数 陈述 陈列 陈旧',
    '时间 周会 周報 周报 周期 周年 周刊 周边 周转 周知 周围 周长 马上 何时 何处 夏天 夏季',
    '高优 高层 高级 高阶 高频 高端 高亮 高度 高斯 高温 高并发 高可用 高性能 高校',
    '任务 任務 任意 任何 任命 任职 万一 万能 万元 金额 金融 金属 石油 石头 白板 白盒 白屏 白名单 黄色',
    '付费 付款 许可 许可证 许多 余量 余下 余额 于是 范围 范例 范式 严重 严格 严谨 董事 董事会 杜绝 段落 雷达',
    '史料 陶瓷 顾虑 顾问 顾客 毛病 钱包 莫非 孔径 向量 向导 向前 江湖 武器 欧洲 欧盟 韩国 沈阳 苏州 郑州 徐州',
    '武汉 江苏 江西 江南 余弦 余数 余项 方阵 方波 白盒 段错 苏打 张榜 宋词 唐诗 何种 高维 高频 高通 万卡 万兆',
    '罗盘 罗列 罗马 梁柱 宋体 曾经 林业 叶子 叶片 叶节点 陆续 陆地 龙头 龙芯 贺词 孙女 谢谢 钟表 田间 熊猫',
  ]
    .join(' ')
    .split(' '),
);
