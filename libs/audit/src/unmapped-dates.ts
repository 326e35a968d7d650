import type { Words } from '#kernel';
import { dateKeyOf } from './date-keys.js';
import type { Finding, UnmappedDate } from './finding.js';
import type { PublishedCase } from './published-case.js';

function reasonOf(key: string, text: string, findings: readonly Finding[]): Words {
  const known = dateKeyOf(key);
  if (known === null) return { zh: '日期键表中没有此键', en: 'the list of date keys does not have it' };
  const { zh, en } = known.name;
  if (known.kind === 'background')
    return { zh: `${zh}：背景，不是本案的办案行为`, en: `${en}: background, no act of this case` };
  if (known.kind === 'fact')
    return { zh: `${zh}：本案没有期限以它为起点或者终点`, en: `${en}: no time limit of this file rests on it` };
  const same = findings.filter((finding) => finding.due === text).map((finding) => finding.rule);
  return same.length === 0
    ? {
        zh: `${zh}：来源自行计算的期限，不作事实；与本审计的届满日都不一致`,
        en: `${en}: computed by the source, no fact; it equals no due date found here`,
      }
    : {
        zh: `${zh}：来源自行计算的期限，与 ${same.join(', ')} 的届满日一致`,
        en: `${en}: computed by the source; it equals the due date of ${same.join(', ')}`,
      };
}

/** The dates of a case that no finding rests on, each with the reason. */
export function unmappedDates(
  published: PublishedCase,
  used: ReadonlySet<string>,
  findings: readonly Finding[],
): readonly UnmappedDate[] {
  const unused = [...published.dates].filter(([key]) => !used.has(key));
  const listed = unused.map(([key, { text }]) => {
    const { zh, en } = reasonOf(key, text, findings);
    return { key, date: text, because: `${zh}。 / ${en}.` };
  });
  const unreadable = [...published.unreadable].map(([key, date]) => ({
    key,
    date,
    because: '不是日期。 / This is no date.',
  }));
  return [...listed, ...unreadable];
}
