import type { Words } from '#kernel';
import type { Exclusion } from './exclusions.js';
import type { Candidate } from './candidate.js';

/** Says in a sentence who is suggested and why, and who is not. */
export function explainSuggestion(team: readonly Candidate[], excluded: readonly Exclusion[], wanted: number): Words {
  const others = excludedWords(excluded);
  if (team.length < wanted) {
    return {
      zh: `本片可以承办的人员不足${String(wanted)}名${others.zh}，请由上级机构指派。`,
      en: `Fewer than ${String(wanted)} officers of the block could handle it${others.en}; the unit above must assign.`,
    };
  }
  const zh = team.map((one) => `${one.name}（${reasons(one).zh}）`).join('、');
  const en = team.map((one) => `${one.name} (${reasons(one).en})`).join(' and ');
  return {
    zh: `建议由${zh}承办，其在办案件与路程合计最轻${others.zh}。`,
    en: `Suggested: ${en}, who have the least in hand and to travel${others.en}.`,
  };
}

function reasons({ open, urgent, distance, leaveFrom }: Candidate): Words {
  const leave =
    leaveFrom === null ? { zh: '', en: '' } : { zh: `，${leaveFrom}起外出`, en: `, away from ${leaveFrom}` };
  const near =
    distance === 0
      ? { zh: '在承办机构', en: 'in the handling unit' }
      : { zh: '在同片机构', en: 'in a unit of the block' };
  return {
    zh: `在办${String(open)}件，其中临期或逾期${String(urgent)}件，${near.zh}${leave.zh}`,
    en: `${String(open)} open, ${String(urgent)} of them late or soon due, ${near.en}${leave.en}`,
  };
}

function excludedWords(excluded: readonly Exclusion[]): Words {
  if (excluded.length === 0) return { zh: '', en: '' };
  const zh = excluded.map(({ name, words }) => `${name}${words.zh}`).join('，');
  const en = excluded.map(({ name, words }) => `${name} (${words.en})`).join(', ');
  return { zh: `；不列入：${zh}`, en: `; left out: ${en}` };
}
