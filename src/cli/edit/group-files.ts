import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SETTINGS_FILES } from '../../build/find-settings-file.ts';
import { isFolder } from '../../build/notes-folders.ts';
import { isNotesFile } from '../../model/text/notes-file.ts';
import type { Language } from '../../model/types.ts';

/** Files that a group's own folder needs, by their paths in it. */
type GroupFiles = {
  files: { path: string; text: string }[];
  /** Absolute paths of those that exist already. */
  existing: string[];
  /** Whether there is no workflow because the repository of the action is not known. */
  lacksAction: boolean;
};

/**
 * Plans the settings file, the workflow and the images folder of a folder with notes. `action` is the
 * repository of the action as a workflow uses it, `owner/name@branch`; if null, it is that of the
 * program in `project`, if that is known.
 */
export async function planGroupFiles(
  folder: string,
  { language, project, action }: { language: Language; project: string; action: string | null },
): Promise<GroupFiles> {
  const used = action ?? (await ownRepository(project));
  const notesDir = await notesFolderIn(folder);
  const settings = {
    ...(used !== null && { $schema: schemaOf(used) }),
    notesDir,
    imagesDir: 'imgs',
    language,
  };
  const wanted = [
    { path: SETTINGS_FILES[0], text: `${JSON.stringify(settings, null, 2)}\n` },
    ...(used === null ? [] : [{ path: WORKFLOW, text: workflowFor(used) }]),
    { path: 'imgs/.gitkeep', text: '' },
  ];
  const isThere = ({ path }: { path: string }) => {
    if (path === SETTINGS_FILES[0])
      return SETTINGS_FILES.some((name) => existsSync(join(folder, name)));
    return existsSync(join(folder, path.startsWith('imgs/') ? 'imgs' : path));
  };
  return {
    files: wanted.filter((file) => !isThere(file)),
    existing: wanted.filter(isThere).map(({ path }) => join(folder, path)),
    lacksAction: used === null,
  };
}

const WORKFLOW = '.github/workflows/notes.yml';

/** Returns the folder of the notes: the folder itself if it has notes files, otherwise `notes`. */
async function notesFolderIn(folder: string): Promise<string> {
  if (isFolder(join(folder, 'notes'))) return 'notes';
  const names = await readdir(folder);
  const isNotes = (name: string) =>
    isNotesFile(name) && !/^(?:readme|license|changelog)\b/i.test(name);
  return names.some(isNotes) ? '.' : 'notes';
}

/** Returns the repository of the program on GitHub, from its package or from the clone it runs in. */
async function ownRepository(project: string): Promise<string | null> {
  const read = (path: string) => readFile(join(project, path), 'utf8').catch(() => '{}');
  const { repository } = JSON.parse(await read('package.json')) as {
    repository?: string | { url?: string };
  };
  const named = typeof repository === 'string' ? repository : repository?.url;
  const url = named ?? (existsSync(join(project, '.git')) ? await remoteOf(project) : '');
  const [, name] = /github(?:\.com[/:]|:)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url.trim()) ?? [];
  return name === undefined ? null : `${name}@main`;
}

function remoteOf(project: string): Promise<string> {
  return promisify(execFile)('git', ['remote', 'get-url', 'origin'], { cwd: project }).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

function schemaOf(action: string): string {
  const [name = '', branch = 'main'] = action.split('@');
  return `https://raw.githubusercontent.com/${name}/${branch}/public/running-notes.config.schema.json`;
}

/** Returns a workflow that publishes the notes at each push. */
function workflowFor(action: string): string {
  return `# Choose "GitHub Actions" under Settings → Pages first.
name: Notes
on: { push: { branches: [main] }, workflow_dispatch: {} }
permissions: { contents: read, pages: write, id-token: write }
concurrency: { group: pages }
jobs:
  notes:
    runs-on: ubuntu-latest
    environment: { name: github-pages, url: '\${{ steps.notes.outputs.url }}' }
    steps:
      - uses: ${CHECKOUT}
        with: { fetch-depth: 0, persist-credentials: false }
      - uses: ${action.includes('@') ? action : `${action}@main`}
        id: notes
`;
}

const CHECKOUT = 'actions/checkout@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0';
