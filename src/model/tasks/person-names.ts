/** Returns whether a text in Chinese or Japanese is the name of a person by its form alone. */
export function isPersonName(text: string): boolean {
  return !NO_NAMES.has(text) && NAME.test(text);
}

/**
 * Returns whether a text before a colon may be a name in a Latin script. It counts as one only where
 * other items have such names too.
 */
export function mayBeLatinName(text: string): boolean {
  return LATIN.test(text) && !NO_LATIN_NAMES.test(text);
}

// Surnames of most people in China and Japan.
const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方邹鄒熊白孟秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯欧歐';
const JAPANESE_SURNAMES =
  '佐藤|鈴木|高橋|田中|伊藤|渡辺|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|清水|山崎|池田|橋本|阿部|石川|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|斉藤|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|原|森|林';
const TITLES =
  '老师|老師|同学|同學|师兄|師兄|师姐|師姐|师弟|師弟|师妹|師妹|博士|教授|さん|君|くん|先生|氏';
const ROLES = '组员|組員|组长|成员|成員|同学|同學|学生|學生|メンバー';

const NAME = new RegExp(
  `^(?:[甲乙丙丁戊己庚辛壬癸]|[小老阿]\\p{Script=Han}|[${SURNAMES}]\\p{Script=Han}{1,2}|(?:欧阳|歐陽|司马|司馬|上官|诸葛)\\p{Script=Han}{1,2}|(?:${JAPANESE_SURNAMES})(?:\\p{Script=Han}{1,2})?|[\\p{L}\\p{N}]{1,6}(?:${TITLES})|(?:${ROLES}) ?[甲乙丙丁戊己庚辛壬癸A-Z\\d])$`,
  'u',
);

/** Words that have the form of a name. */
const NO_NAMES = new Set(
  '小结 小組 小组 小时 小時 小计 小样 小节 小班 老板 老师 老版 老化 阿里 方案 方法 方向 方面 方式 时间 高优 高层 高级 高阶 高频 高端 高并发 高可用 高性能 程序 程度 路线 张量 张数 陈述 陈列 周会 周報 周报 周期 周一 周二 周三 周四 周五 周六 周日 周末 周边 万一 黄色 江苏 马上 金额 金融 石油 白板 白名单 白天 白皮书 熊猫 孟加拉 夏天 夏季 夏令营 付费 付款 任务 任務 任意 任何 任命 何时 何人 许可 许可证 许多 余量 余下 余额 于是 范围 范例 范式 高亮 严重 严格 武汉 田野 董事 董事会 苏州 杜绝 江湖 段落 雷达 史料 陶瓷 顾虑 顾问 毛病 万能 钱包 莫非 孔径 向量 向导 向前 汤 欧洲 欧盟 沈阳 丁类 马达 马甲 朱砂 胡同 高校 罗盘 罗列 郑州 梁柱 宋体 唐山 许昌 韩国 曹 曾经 彭 蔡 潘 林业 袁 叶子 叶节点 蒋 魏 程序员 吕 陆续 陆地 汪 金属 石头 白盒 白屏 江南 龙头 龙芯 贺词 孙女 陈旧 杨树 宋代 周转 周知 吴语 钟表 任职 原理 原因 原文 原型 原始 原则 原子 原稿 原点 森林 林 原 森 和田 上田 中山 王者 王国 金山 武器 石化 方差 方程 方便 方块 高度 高斯 高温 高分 田间 叶片 史诗 顾客 万元 严谨 余弦 余项 何处 程式 徐州 谢谢 许诺 罗马 马来 胡乱 朱红 林区'.split(
    ' ',
  ),
);

/** A word with a capital letter, two of them, or an account such as `member-a`. */
const LATIN =
  /^(?:[A-Z][a-z]{1,14}(?: [A-Z][a-z]{1,14}| [A-Z]\.?)?|[a-z]{2,12}[-_.][a-z\d]{1,12})$/u;

const NO_LATIN_NAMES =
  /^(?:to-?do|follow-up|pre-\w+|post-\w+|non-\w+|re-\w+|multi-\w+|e-\w+|(?:(?:[A-Z][a-z]+ )?(?:notes?|todo|paper|papers|code|data|docs?|tests?|testing|build|release|design|review|results?|experiments?|goals?|plans?|ideas?|questions?|problems?|issues?|bugs?|topics?|summary|conclusions?|motivation|background|methods?|evaluation|baseline|model|training|dataset|writing|reading|slides|figures?|tables?|short|long|term|next|first|second|third|finally|optional|important|urgent|priority|high|medium|low|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|budget|travel|website|server|client|frontend|backend|infrastructure|hardware|software|security|performance|documentation|general|misc|other|others|update|updates|status|owner|due|deadline|title|location|agenda|attendees|decision|decisions|action|actions|item|items|link|links|source|example|examples|warning|tip|info|see|also|everyone|all|team|group)))$/iu;
