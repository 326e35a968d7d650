import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { bad, good, warn, type DoctorFinding } from './finding.js';

/** Less than this and a busy day may fill the disk, in bytes. */
const ENOUGH = 2 * 1024 ** 3;

const GIGA = 1024 ** 3;

/** The nearest folder of a path that exists. */
function existing(path: string): string {
  return existsSync(path) ? path : existing(dirname(path));
}

function examineFolder(home: string): DoctorFinding {
  try {
    accessSync(existing(home), constants.W_OK);
    return good('home', `数据文件夹 ${home}`, `data folder ${home}`);
  } catch {
    return bad(
      'home',
      `数据文件夹 ${home} 不可写，请用 ANLIU_HOME 指定别处`,
      `the data folder ${home} cannot be written; choose another with ANLIU_HOME`,
    );
  }
}

function examineDisk(home: string): DoctorFinding {
  const { bavail, bsize } = statfsSync(existing(home));
  const free = bavail * bsize;
  const text = (free / GIGA).toFixed(1);
  return free < ENOUGH
    ? warn('disk', `磁盘只剩 ${text} GB`, `only ${text} GB are free on the disk`)
    : good('disk', `磁盘可用 ${text} GB`, `${text} GB free on the disk`);
}

/** Node, the folder of the data, the disk. */
export function examineMachine(home: string): readonly DoctorFinding[] {
  const { node } = process.versions;
  return [
    good(
      'node',
      `Node.js ${node}，${process.platform} ${process.arch}`,
      `Node.js ${node}, ${process.platform} ${process.arch}`,
    ),
    examineFolder(home),
    examineDisk(home),
  ];
}
