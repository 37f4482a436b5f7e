import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const PROJECT = resolve(import.meta.dirname, '../..');
const FOLDER = join(PROJECT, '.github/workflows');

type Permissions = Record<string, string>;
type Job = {
  permissions?: Permissions;
  strategy?: { matrix: { os: string[] } };
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
};
type Workflow = {
  on: Record<string, unknown>;
  permissions: Permissions;
  jobs: Record<string, Job>;
};

const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

/** Permissions beyond reading the repository, by job. */
const GRANTED: Readonly<Record<string, Permissions>> = {
  'pages.yml build': { contents: 'read', pages: 'read' },
  'pages.yml deploy': { pages: 'write', 'id-token': 'write' },
};

describe.each(workflows)('the workflow $name', ({ name, text, workflow }) => {
  it('pins each action by the digest of a commit, with its version', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses).not.toEqual([]);
    const loose = uses.filter(
      (line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
    );
    expect(loose).toEqual([]);
  });

  it('pins the same commit of an action everywhere', () => {
    const all = workflows.flatMap((each) => each.text.match(/uses: .*/g) ?? []);
    const commits = Map.groupBy(new Set(all), (line) => line.replace(/@.*/, ''));
    expect([...commits.values()].filter((lines) => lines.length > 1)).toEqual([]);
  });

  it('has no more permissions than its jobs need', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [job, { permissions }] of Object.entries(workflow.jobs)) {
      expect(permissions).toEqual(GRANTED[`${name} ${job}`]);
    }
    // Such a run of somebody else's code would have the permissions of this repository.
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  it('leaves no credentials in the checkout', () => {
    const checkouts = Object.values(workflow.jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts).not.toEqual([]);
    expect(checkouts.every((step) => step.with?.['persist-credentials'] === false)).toBe(true);
  });
});

describe('the workflow for tests', () => {
  const ci = workflows.find(({ name }) => name === 'ci.yml')?.workflow;

  it('runs the documented command on Linux, macOS and Windows', () => {
    const contributing = readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8');
    const [command = ''] = /npm install && npm test/.exec(contributing) ?? [];
    expect(ci?.jobs['test']?.steps.some(({ run }) => run === command)).toBe(true);
    const systems = ci?.jobs['test']?.strategy?.matrix.os.map((os) => os.split('-')[0]);
    expect(systems).toEqual(['ubuntu', 'macos', 'windows']);
  });

  it('looks for known vulnerabilities, also without a push', () => {
    expect(ci?.jobs['audit']?.steps.some(({ run }) => run?.startsWith('npm audit'))).toBe(true);
    expect(ci?.on).toHaveProperty('schedule');
  });
});
