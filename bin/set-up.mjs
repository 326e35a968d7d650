// Brings a checkout to where the product can run: packages as the lockfile says, and a build of these sources.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { PlainFailure, plainFailure } from './sentences.mjs';
import { withSetUpLock } from './set-up-lock.mjs';

/** The top folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const installMark = join(root, 'node_modules', '.anliu-lock');
const buildMark = join(root, 'dist', '.anliu-build');
const installing = { zh: '安装依赖包', en: 'install its packages' };
const building = { zh: '编译源代码', en: 'build its sources' };

const say = (zh, en) => process.stderr.write(`${zh} / ${en}\n`);
const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

function lockHash() {
  return sha256(readFileSync(join(root, 'package-lock.json')));
}

/** Whether what npm says it installed is what the lockfile asks for, so that a person's own `npm ci` counts. */
function installedByHand() {
  const installed = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return false;
  const there = JSON.parse(installed).packages ?? {};
  const asked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages ?? {};
  return Object.entries(asked).every(([path, entry]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function isInstalled() {
  return readIfThere(installMark)?.trim() === lockHash() || installedByHand();
}

/** npm as it was called, else npm from the path. */
function npmCommand() {
  const path = process.env.npm_execpath ?? '';
  if (path.endsWith('npm-cli.js') && existsSync(path))
    return { program: process.execPath, before: [path], shell: false };
  return { program: 'npm', before: [], shell: process.platform === 'win32' };
}

async function install() {
  say('正在安装依赖包，约需一两分钟……', 'Installing packages, a minute or two …');
  rmSync(installMark, { force: true });
  const npm = npmCommand();
  // Packages' own install scripts are never run: nothing here needs them, and the database's links are made by its launcher.
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, output } = await runChild(npm.program, [...npm.before, ...args], { cwd: root, shell: npm.shell });
  if (code === 127) {
    throw new PlainFailure(
      '找不到 npm，无法安装依赖包。',
      'npm is not on the path, so the packages cannot be installed.',
    );
  }
  if (code !== 0) throw plainFailure(installing, output);
}

/** Every source that the build reads; specs are not among them, and config/ is read when the product runs. */
function sources() {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|json)$/.test(entry.name) && !/spec\.ts$/.test(entry.name)) found.push(path);
    }
  };
  for (const folder of ['apps', 'libs']) walk(join(root, folder));
  return found.sort();
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** What says how to build, and what was built from: the mark of a build is both. */
function fingerprint() {
  const settings = ['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
  return `${hashOf(settings.map((name) => join(root, name)))} ${hashOf(sources())}`;
}

const isBuilt = (print) => readIfThere(buildMark)?.trim() === print;

/** The compiler remembers what it compiled, but not with which settings of Nest, nor whether the result is still there. */
function forgetOtherBuilds(print) {
  const before = readIfThere(buildMark)?.split(' ')[0];
  if (before !== print.split(' ')[0]) rmSync(join(root, 'dist', '.tsbuildinfo-all'), { force: true });
}

/** Takes away what was built from sources that no longer exist: folders are read whole when migrations are looked for. */
function pruneBuild(folder = join(root, 'dist')) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) pruneBuild(path);
    const source = /^(.*)\.js(\.map)?$/.exec(relative(join(root, 'dist'), path).split(sep).join('/'));
    if (entry.isFile() && source && !existsSync(join(root, `${source[1]}.ts`))) rmSync(path);
  }
}

async function build(print) {
  say('正在编译……', 'Building …');
  forgetOtherBuilds(print);
  rmSync(buildMark, { force: true });
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { code, output } = await runChild(process.execPath, [nest, 'build'], { cwd: root });
  if (code !== 0) throw plainFailure(building, output);
  pruneBuild();
  writeFileSync(buildMark, `${print}\n`);
}

async function guarded(what, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlainFailure || !error.code) throw error;
    throw plainFailure(what, `${error.code} ${error.message}`);
  }
}

/**
 * Installs and builds what is missing; does nothing, and writes nothing, when both are up to date.
 * @param {{ withBuild?: boolean }} settings
 */
export async function setUp({ withBuild = true } = {}) {
  const ready = () => isInstalled() && (!withBuild || isBuilt(fingerprint()));
  if (ready()) return;
  const waiting = () => say('另一个进程正在准备，等待中……', 'Another process is setting up; waiting …');
  await guarded(installing, () =>
    withSetUpLock(join(root, '.anliu'), waiting, async () => {
      if (!isInstalled()) {
        await install();
      }
      if (readIfThere(installMark)?.trim() !== lockHash()) writeFileSync(installMark, `${lockHash()}\n`);
      const print = withBuild ? fingerprint() : '';
      if (withBuild && !isBuilt(print)) await guarded(building, () => build(print));
    }),
  );
}
