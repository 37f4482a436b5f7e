import { stripTypeScriptTypes } from 'node:module';

/** A file of the package. The path is relative to the folder `lib`. */
export type PackagedFile = { path: string; code: string };

/**
 * Returns a source file as it is packaged. TypeScript becomes JavaScript, imports name the packaged
 * files, and messages name the command `running-notes` instead of npm scripts. The package of the cards
 * is not published, so imports of it lead to its packaged files.
 */
export function packagedCode({ path, code }: PackagedFile): PackagedFile {
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const packaged = code
    .replace(/(['"])(\.{1,2}\/[^'"\n]*)\.ts\1/g, '$1$2.js$1')
    .replace(/(['"])@running-notes\/cards\/([\w-]+)\1/g, `$1${root}packages/cards/src/$2.js$1`)
    .replace(/; npm start for short|；也可以写 npm start/g, '')
    .replace(/npm (?:run )?(start|dev|build|check|new|anchors|COMMAND|命令)(?: --(?= ))?/g, NAMED);
  if (!path.endsWith('.ts')) return { path, code: packaged };
  // Types are replaced by spaces. Those at the end of a line, which no source has, only take room.
  const stripped = stripTypeScriptTypes(packaged).replace(/ +$/gm, '');
  return { path: path.replace(/\.ts$/, '.js'), code: stripped };
}

const NAMED = 'running-notes $1';
