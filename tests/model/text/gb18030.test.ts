import { describe, expect, it } from 'vitest';
import { decodeNotes } from '../../../src/model/text/decode.ts';

const file = 'n.md';

describe('decodeGb18030, through decodeNotes', () => {
  it.each([
    { what: 'two characters', input: '## 2020/3/11\n\n中文\n' },
    { what: 'Chinese punctuation', input: '# 会议，笔记。（一）①……《论文》\n' },
    { what: 'rare names', input: '- 李喆：剪枝的实验跑完了，精度掉了两个点\n- 朱镕基\n' },
    { what: 'traditional characters', input: '# 會議記錄\n\n網絡剪枝的實驗結果\n' },
    { what: 'a few words among English', input: 'GPU scheduling 调度 of “tasks”, see 论文\n' },
  ])('reads GB18030 with $what', ({ input }) => {
    const { value, diagnostics } = decodeNotes(encodeGb18030(input), { file });
    expect(value).toBe(input);
    expect(diagnostics).toEqual([
      {
        rule: 'encoding-guessed',
        place: { file, line: 1, column: 1 },
        values: { encoding: 'GB18030' },
      },
    ]);
  });

  it.each([
    { what: 'Latin-1', base64: 'TCfpdOkgZGVybmllciwg4CBj9HTpIGR1IGNhZuk6IOls6HZl' },
    { what: 'EUC-KR', base64: 'yLjAxyCz68auLiC9x8foILDhsPq0wiDBwb7SvcC0z7TZLg==' },
    { what: 'EUC-JP', base64: 'svG1xKXOobylyCC8wrizpM6367LMpM+k6KSrpMOkvw==' },
    { what: 'KOI8-R', base64: '+sHNxdTLySDX09TSxd7JLiDyxdrVzNjUwdTZIMjP0s/bycU=' },
    {
      what: 'Latin-1 that is valid there',
      base64: 'bOln6HJlIGRlcm5p6HJlIOls6HZlIG5h73ZlIGdhcudvbiBHcvbfZSDJwMnA',
    },
    { what: 'EUC-JP with kana', base64: 'zei9taGiz8DKuKTyxsmk36TepLk=' },
    {
      what: 'a file that is partly UTF-8',
      base64:
        'IyC74dLpCgrN+MLnvPTWprXEyrXR6b3hufujrM/C1tzU2b+0o6y+q7bItfTBy8G9uPa14wrnvZHnu5wK1f3OxAo=',
    },
    { what: 'Big5', base64: 't3zEs7WnsE+hQaRVtmemQazdtbKqRw==' },
  ])('does not read $what as GB18030', ({ base64 }) => {
    expect(decodeNotes(Buffer.from(base64, 'base64'), { file }).value).toBeNull();
  });

  it('does not read GB18030 with NULs in it', () => {
    expect(decodeNotes(encodeGb18030('网络剪枝\0的实验结果'), { file }).value).toBeNull();
  });
});

/** Encodes text whose characters have one or two bytes in GB18030. */
function encodeGb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => PAIRS.get(character) ?? character.charCodeAt(0));
  return Uint8Array.from(bytes);
}

const gb18030 = new TextDecoder('gb18030');
const PAIRS: ReadonlyMap<string, number[]> = new Map(
  Array.from({ length: 0x7e * 0xbf }, (_, index) => {
    const pair = [0x81 + Math.floor(index / 0xbf), 0x40 + (index % 0xbf)];
    return [gb18030.decode(Uint8Array.from(pair)), pair];
  }),
);
