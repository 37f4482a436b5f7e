import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/build/settings.ts';
import { describeFileProblem } from '../../src/cli/file-problem.ts';

const settings = readSettings('/project', { OUT_DIR: '/out/dist', SITE_LANGUAGE: 'en' });
const describeError = (error: unknown) => describeFileProblem(error, settings);

function fileError(code: string, path?: string, syscall = 'open'): Error {
  const place = path === undefined ? '' : ` '${path}'`;
  return Object.assign(new Error(`${code}: reason, ${syscall}${place}`), { code, path, syscall });
}

describe('describeFileProblem', () => {
  it.each([
    { error: fileError('ENOSPC', '/a'), text: '/a: the disk is full. Free some space' },
    { error: fileError('ENOSPC'), text: '/project: the disk is full' },
    { error: fileError('EDQUOT', '/a'), text: '/a: your disk quota is used up' },
    { error: fileError('EROFS', '/a'), text: '/a: the disk is read-only. Make it writable$' },
    { error: fileError('EACCES', '/a'), text: '/a: permission denied' },
    {
      error: fileError('EROFS', '/out/dist/a'),
      text: '/out/dist/a: the disk is read-only. Make it writable, or choose another output folder',
    },
    {
      error: fileError('EACCES', '/out'),
      text: '/out: permission denied. Change its permissions, or choose another output folder',
    },
    { error: fileError('EMFILE', '/a'), text: '/a: too many open files' },
    { error: fileError('ENOENT', '/a', 'mkdir'), text: '/a: cannot be created there' },
    {
      error: fileError('ENOSPC', '/out/.dist.running-notes-7/a.js'),
      text: '/out/dist: the disk is full',
    },
    {
      error: new Error("ENOSPC: no space left on device, open '/a'"),
      text: '/a: the disk is full',
    },
    {
      error: new Error('writing failed: No space left on device (os error 28)'),
      text: '/project: the disk is full',
    },
    {
      error: new Error('build', { cause: fileError('EROFS', '/a') }),
      text: '/a: the disk is read-only',
    },
    {
      error: new AggregateError([new Error('x'), fileError('EIO', '/a')]),
      text: '/a: the disk reports an error',
    },
  ])('describes $error in one line: $text', ({ error, text }) => {
    const line = describeError(error);
    expect(`${line}$`.startsWith(text)).toBe(true);
    expect(line).not.toContain('\n');
  });

  it.each([
    new Error('bug'),
    new TypeError('a is not a function'),
    fileError('ENOENT', '/a'),
    new Error('toString: x'),
    'text',
    undefined,
  ])('leaves %s alone', (error) => {
    expect(describeError(error)).toBeNull();
  });
});
