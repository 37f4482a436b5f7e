import type { PageWeight } from './pages.ts';
import type { ToolBuild } from './peers/measure-tool.ts';
import { OWN_PACKAGE } from './peers/site-tools.ts';
import type { SaveTime } from './save.ts';
import type { SearchWeight } from './search.ts';

export type Measures = {
  /** Builds of generated notes, by this project and by others. */
  scale: ToolBuild[];
  pages: PageWeight[];
  saves: SaveTime[];
  weights: SearchWeight[];
};

/** A limit that the project has set for itself, and whether the measured value is within it. */
export type Verdict = {
  what: string;
  unit: string;
  limit: number;
  measured: number;
  holds: boolean;
};

type Budget = {
  what: string;
  unit: string;
  limit: number;
  /** Returns undefined if it was not measured. */
  measure: (measures: Measures) => number | undefined;
};

/** Compares all measured values with their budgets. */
export function verdicts(measures: Measures): Verdict[] {
  return BUDGETS.flatMap(({ measure, ...budget }) => {
    const measured = measure(measures);
    if (measured === undefined) return [];
    const holds = measured <= budget.limit;
    return [{ ...budget, measured: Math.round(measured * 100) / 100, holds }];
  });
}

const BUDGETS: readonly Budget[] = [
  {
    what: 'session page: HTML, CSS and JavaScript',
    unit: 'KB gzip',
    limit: 14,
    measure: ({ pages: [session] }) => session && (session.html + session.css + session.js) / 1024,
  },
  {
    what: 'JavaScript before any interaction',
    unit: 'KB gzip',
    limit: 3,
    measure: ({ pages: [session] }) => session && session.js / 1024,
  },
  {
    what: 'session page: requests without images',
    unit: 'requests',
    limit: 4,
    measure: ({ pages: [session] }) => session?.requests,
  },
  {
    what: 'cumulative layout shift, the most of all pages',
    unit: '',
    limit: 0,
    measure: ({ pages }) => most(pages.map(({ shift }) => shift)),
  },
  {
    what: 'first search at 1,000 sessions, all transfers',
    unit: 'KB',
    limit: 160,
    measure: ({ weights }) => {
      const large = weights.find(({ corpus }) => corpus === 'both-1000');
      return large && large.firstMost / 1024;
    },
  },
  {
    what: 'cold build of 2,000 sessions to that of 1,000',
    unit: 'times',
    limit: 2.2,
    measure: ({ scale }) => ratio(buildOf(scale, 2000, 'cold'), buildOf(scale, 1000, 'cold')),
  },
  {
    what: 'cold build of 2,000 sessions to that of Eleventy with Pagefind',
    unit: 'times',
    limit: 1,
    measure: ({ scale }) =>
      ratio(buildOf(scale, 2000, 'cold'), buildOf(scale, 2000, 'cold', 'Eleventy')),
  },
  {
    what: 'build with one more session to the cold build, at 2,000',
    unit: 'times',
    limit: 0.25,
    measure: ({ scale }) =>
      ratio(buildOf(scale, 2000, 'one more session'), buildOf(scale, 2000, 'cold')),
  },
  {
    what: 'build with nothing changed to the cold build, at 2,000',
    unit: 'times',
    limit: 0.15,
    measure: ({ scale }) => ratio(buildOf(scale, 2000, 'unchanged'), buildOf(scale, 2000, 'cold')),
  },
  {
    what: 'files of the site of 2,000 sessions',
    unit: 'files',
    limit: 5000,
    measure: ({ scale }) => buildOf(scale, 2000, 'cold')?.files,
  },
  {
    what: 'peak memory at 2,000 sessions',
    unit: 'GB',
    limit: 0.7,
    measure: ({ scale }) => gigabytes(buildOf(scale, 2000, 'cold')),
  },
  {
    what: "a session's page at the most sessions to that at the fewest",
    unit: 'times',
    limit: 1.01,
    measure: ({ scale }) => {
      const own = scale.filter(({ tool }) => tool === OWN_PACKAGE.id);
      const [fewest, largest] = [own[0], own.at(-1)];
      if (fewest === undefined || fewest.sessions === largest?.sessions) return undefined;
      return largest && largest.page / fewest.page;
    },
  },
  {
    what: 'peak memory at 5,000 sessions',
    unit: 'GB',
    limit: 1.5,
    measure: ({ scale }) => gigabytes(buildOf(scale, 5000, 'cold')),
  },
  {
    what: 'from a save to the browser, 6 sessions, median',
    unit: 'ms',
    limit: 1000,
    measure: ({ saves }) => saves.find(({ sessions }) => sessions === 6)?.median,
  },
  {
    what: 'from a save to the browser, 1,000 sessions, median',
    unit: 'ms',
    limit: 2000,
    measure: ({ saves }) => saves.find(({ sessions }) => sessions === 1000)?.median,
  },
];

/** Finds a build by the beginning of the name of its tool. */
function buildOf(
  scale: readonly ToolBuild[],
  sessions: number,
  build: ToolBuild['build'],
  tool = OWN_PACKAGE.id,
): ToolBuild | undefined {
  return scale.find(
    (row) => row.sessions === sessions && row.build === build && row.tool.startsWith(tool),
  );
}

/** Compares processor times, which other work on the machine affects least. */
function ratio(one?: ToolBuild, other?: ToolBuild): number | undefined {
  return one && other && one.processor / other.processor;
}

function gigabytes(build?: ToolBuild): number | undefined {
  return build && build.megabytes / 1024;
}

function most(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}
