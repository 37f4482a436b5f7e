/**
 * Returns whether a word belongs to the way a question is asked, not to its subject: 什么, 怎么做,
 * who, about. Han text counts if it consists of such words.
 */
export function isQuestionWord(text: string): boolean {
  return ENGLISH.has(text) || HAN.test(text);
}

const ENGLISH: ReadonlySet<string> = new Set(
  'a about an and any are can could did do does for from had has have how i in is it me my of on or our said say says talk talked that the their there they this to was we were what when where which who whom whose why will with would you'.split(
    ' ',
  ),
);

const HAN =
  /^(?:什么|怎么|怎样|如何|为何|为啥|哪个|哪些|哪里|哪次|哪|谁|吗|呢|吧|啊|么|的|了|是|在|有|没有|和|与|跟|讲|讲过|说|谈|提|聊|做|用|支持|关于|请问|一下|能|能否|可以|是否|会|要|有关|相关|还|都|也|我们|这个|那个|多少|几|比|对|把|被|让|给|过|时候|问题|介绍|意思|区别)+$/u;
