import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder, foldersIn, linesOf, root, textOf } from './source-tree.js';

const code = ['apps', 'libs', 'test'];
/** A `.d.ts` describes what others wrote, or is generated. */
const typescript = /(?<!\.d)\.ts$/;
const isTest = (path: string): boolean =>
  path.startsWith('test/') || path.includes('spec.ts') || path.includes('/testkit/');

/** The closed list: what a file is for is said by its name, and there are only these kinds that need saying. */
const suffixes = [
  ...['controller', 'processor', 'module', 'dto', 'entity', 'repository', 'port', 'migration'],
  ...['machine', 'commands', 'requirements', 'clocks', 'tasks', 'forms'],
  ...['spec', 'law-spec', 'int-spec', 'e2e-spec', 'arch-spec', 'chaos-spec'],
];

describe('the source tree', () => {
  it('shows all the furniture from the door: 300 lines a file, 500 a test', () => {
    const sources = [...filesUnder(code, typescript), ...filesUnder(['bin', 'config'], /\.(mjs|cjs)$/)];
    const tooLong = sources.filter((path) => linesOf(path) > (isTest(path) ? 500 : 300));
    expect(tooLong).toEqual([]);
  });

  it('names each file in kebab-case, with no suffix but those of the closed list', () => {
    const name = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${suffixes.join('|')}))?\\.ts$`);
    const wrong = filesUnder(code, typescript).filter((path) => !name.test(basename(path)));
    expect(wrong).toEqual([]);
  });

  it('has no junk drawer: what has nowhere to live shows that a room is missing', () => {
    const junk = /(^|[/-])(utils?|helpers?|common|shared|misc)([/.-]|$)/;
    expect(filesUnder(code, typescript).filter((path) => junk.test(path))).toEqual([]);
  });
});

describe('every room', () => {
  it.each(foldersIn('libs'))('%s has one door with named exports, and a name-plate of at most 40 lines', (room) => {
    const [door, plate] = [`libs/${room}/src/index.ts`, `libs/${room}/README.md`];
    expect(existsSync(join(root, door))).toBe(true);
    expect(existsSync(join(root, plate))).toBe(true);
    expect(linesOf(plate)).toBeLessThanOrEqual(40);
    expect(textOf(door)).not.toMatch(/export \*/);
  });
});

describe('what is committed', () => {
  const all = filesUnder(['.'], /\.(ts|mjs|cjs|js|json|md|ya?ml|sql|svg)$|^(run|\.npmrc|LICENSE)$/);

  it('names no folder of one machine, and no host of a package registry', () => {
    const places = ['/wo' + 'rk/', '/ro' + 'ot/', 'regis' + 'try.npm', 'unp' + 'kg.com', 'deb.deb' + 'ian.org'];
    const found = all.filter((path) => {
      const text = textOf(path);
      return places.some((place) => text.includes(place));
    });
    expect(found).toEqual([]);
  });

  it('asks for every package that the lockfile knows, on every platform, so that npm ci accepts it anywhere', () => {
    interface Entry {
      readonly resolved?: string;
      readonly optionalDependencies?: Readonly<Record<string, string>>;
    }
    const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Entry> };
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
    expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
  });
});
