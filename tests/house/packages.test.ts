import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');

type LockedPackage = {
  dev?: boolean;
  link?: boolean;
  license?: string;
  hasInstallScript?: boolean;
  integrity?: string;
};

const lock = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** The packages from the registry. Folders of this repository have other paths. */
const locked = Object.entries(lock.packages)
  .filter(([path, { link }]) => path.startsWith('node_modules/') && !link)
  .map(([path, about]) => ({ ...about, name: path.replace(/^.*node_modules\//, '') }));

/** Licences that a package may have, each with the reason. */
const PERMISSIVE: Readonly<Record<string, string>> = {
  MIT: 'asks only to keep the notice',
  'MIT-0': 'asks for nothing',
  ISC: 'asks only to keep the notice',
  '0BSD': 'asks for nothing',
  'BSD-2-Clause': 'asks only to keep the notice',
  'BSD-3-Clause': 'asks only to keep the notice and not to advertise with the authors',
  'Apache-2.0': 'asks to keep notices, grants patents',
  'BlueOak-1.0.0': 'asks only to keep the notice',
  'CC0-1.0': 'gives up all rights; data about CSS',
  'Python-2.0': 'asks only to keep the notice; an argument parser',
  Unlicense: 'gives up all rights',
};

/** Packages with other licences, each with the reason why it may be used. */
const EXCEPTIONS: readonly { packages: RegExp; licence: string; why: string }[] = [
  {
    packages: /^@img\/sharp-(?:libvips-|win32-|wasm32)/,
    licence: 'LGPL-3.0-or-later',
    why: 'libvips, a separate library that encodes images during a build; no part of it is in a site',
  },
  {
    packages: /^lightningcss(?:-|$)/,
    licence: 'MPL-2.0',
    why: 'minifies style sheets during a build, unchanged; no part of it is in a site',
  },
  {
    packages: /^@fontsource\/noto-sans-sc$/,
    licence: 'OFL-1.1',
    why: 'the font of the cards, which are images; documents made with a font are free',
  },
];

/** Packages that may run a program when they are installed, each with the reason. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  esbuild: 'replaces its launcher with the program of its platform package, to start faster',
};

/** Returns whether a licence such as `(MIT OR GPL-3.0-only)` allows the use of a package. */
function isAllowed(expression: string, name: string): boolean {
  const anyOf = expression.replace(/[()]/g, '').split(' OR ');
  return anyOf.some((choice) =>
    choice
      .split(' AND ')
      .every(
        (licence) =>
          Object.hasOwn(PERMISSIVE, licence) ||
          EXCEPTIONS.some((each) => each.licence === licence && each.packages.test(name)),
      ),
  );
}

describe('the packages that a site is built with', () => {
  const production = locked.filter(({ dev }) => !dev);

  it('have licences that allow it', () => {
    expect(production.length).toBeGreaterThan(200);
    const others = production.filter(({ license = '', name }) => !isAllowed(license, name));
    expect(others.map(({ name, license }) => `${name}: ${license ?? 'no licence'}`)).toEqual([]);
    console.log(`${production.length} packages, 0 without an allowed licence`);
  });

  it('include every package that has an exception', () => {
    const unused = EXCEPTIONS.filter(
      ({ packages, licence }) =>
        !production.some(
          ({ name, license = '' }) => packages.test(name) && license.includes(licence),
        ),
    );
    expect(unused).toEqual([]);
  });
});

describe('all packages', () => {
  it('run no program when they are installed, except for those that are known', () => {
    const running = locked
      .filter(({ hasInstallScript }) => hasInstallScript)
      .map(({ name }) => name);
    expect([...new Set(running)].sort()).toEqual(Object.keys(INSTALL_SCRIPTS).sort());
  });

  it('are locked by digests', () => {
    expect(
      locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('isAllowed', () => {
  it.each([
    { licence: 'MIT', name: 'a', out: true },
    { licence: '(MIT OR GPL-3.0-only)', name: 'a', out: true },
    { licence: 'MIT AND GPL-3.0-only', name: 'a', out: false },
    { licence: 'GPL-3.0-only', name: 'a', out: false },
    { licence: 'MPL-2.0', name: 'a', out: false },
    { licence: 'MPL-2.0', name: 'lightningcss', out: true },
    { licence: '', name: 'a', out: false },
  ])('is $out for $licence of $name', ({ licence, name, out }) => {
    expect(isAllowed(licence, name)).toBe(out);
  });
});
