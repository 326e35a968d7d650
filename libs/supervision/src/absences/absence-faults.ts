import type { Absence, AccessTable, Organisation } from '#access';
import { parseDay } from '#calendar';
import type { FieldIssue } from '#cases';

/** Longest absence and furthest back, in days. */
const [LONGEST, FURTHEST_BACK] = [366, 30];

/**
 * What is wrong with an absence as it is to be recorded. The substitute acts as letters that have substitutes at all:
 * never as the principal leader, a handler, a reviewer or a host, and never in coercion (AEL 17).
 */
export function absenceFaults(
  absence: Absence,
  { organisation, table, today }: { organisation: Organisation; table: AccessTable; today: string },
): readonly FieldIssue[] {
  return [
    ...peopleFaults(absence, organisation),
    ...dayFaults(absence, today),
    ...overlapFaults(absence, organisation),
    ...scopeFaults(absence, table),
  ];
}

/** Letters that the access table gives substitutes. */
function substitutableLetters({ letters }: AccessTable): readonly string[] {
  return [...letters].filter(([, grants]) => grants.some((grant) => grant.substitutes)).map(([letter]) => letter);
}

function peopleFaults({ person, substitute }: Absence, organisation: Organisation): readonly FieldIssue[] {
  const unknown = (['person', 'substitute'] as const).filter(
    (field) => organisation.person(field === 'person' ? person : substitute) === undefined,
  );
  return [
    ...unknown.map((field) => issue(field, '没有这个人员。', 'There is no such person.')),
    ...(person === substitute ? [issue('substitute', '不得由本人代行。', 'Nobody substitutes for himself.')] : []),
  ];
}

function dayFaults({ from, until }: Absence, today: string): readonly FieldIssue[] {
  const [first, last, now] = [parseDay(from), parseDay(until), parseDay(today)];
  if (first === null || last === null || now === null) return [issue('from', '应为日期。', 'Must be dates.')];
  if (last < first) return [issue('until', '早于开始日期。', 'It ends before it begins.')];
  return [
    ...(last - first > LONGEST ? [issue('until', '不超过366日。', 'At most 366 days.')] : []),
    ...(first < now - FURTHEST_BACK ? [issue('from', '不早于30日前。', 'Not more than 30 days ago.')] : []),
    ...(last < now ? [issue('until', '已经过去。', 'It is over.')] : []),
  ];
}

function overlapFaults(
  { person, substitute, from, until }: Absence,
  { absences }: Organisation,
): readonly FieldIssue[] {
  const same = absences.filter((one) => one.from <= until && from <= one.until);
  return [
    ...(same.some((one) => one.person === person)
      ? [issue('from', '与已有外出重叠。', 'It overlaps another absence.')]
      : []),
    ...(same.some((one) => one.person === substitute)
      ? [issue('substitute', '代行人员同期外出。', 'The substitute is away at that time.')]
      : []),
  ];
}

function scopeFaults({ scope }: Absence, table: AccessTable): readonly FieldIssue[] {
  const allowed = substitutableLetters(table);
  const beyond = (scope ?? []).filter((letter) => !allowed.includes(letter));
  const words = { zh: `不得由他人代行：${beyond.join('、')}。`, en: `Has no substitute: ${beyond.join(', ')}.` };
  return beyond.length === 0 ? [] : [{ field: 'scope', message: words }];
}

function issue(field: string, zh: string, en: string): FieldIssue {
  return { field, message: { zh, en } };
}
