import type { Unmet, Words } from '#kernel';

/** Requirements that the engine itself makes of every command; their ids are listed with all others. */
export const ENGINE_REQUIREMENTS = {
  'command-unknown': unmet(
    'command-unknown',
    { zh: '系统中没有这个动作。', en: 'There is no such command.' },
    { zh: '请从“下一步”列表中选择动作。', en: 'Choose a command from the next steps.' },
  ),
  'procedure-not-available': unmet(
    'procedure-not-available',
    { zh: '本版本尚未提供该程序。', en: 'This version does not have that procedure yet.' },
    { zh: '请先在线下办理，待程序上线后补录。', en: 'Act on paper and enter it once the procedure is available.' },
  ),
  'state-accepts-command': unmet(
    'state-accepts-command',
    { zh: '案件当前所处状态不接受该动作。', en: 'The case does not accept this command where it stands.' },
    {
      zh: '请先完成前面的步骤，或选择列出的可办动作。',
      en: 'Do the earlier steps first, or choose one of the accepted commands.',
    },
  ),
  'proceeding-ambiguous': unmet(
    'proceeding-ambiguous',
    {
      zh: '有多个程序可接受该动作，须指明是哪一个。',
      en: 'More than one proceeding accepts this command: name the one meant.',
    },
    { zh: '请填写 proceeding，例如 penalty#1。', en: 'Give `proceeding`, for example penalty#1.' },
  ),
  'proceeding-exists': unmet(
    'proceeding-exists',
    { zh: '本案没有所指的程序。', en: 'The case has no such proceeding.' },
    { zh: '请核对程序编号。', en: 'Check the number of the proceeding.' },
  ),
  'case-open': unmet(
    'case-open',
    {
      zh: '案件尚未登记线索，也未登记当场查处。',
      en: 'The case has not been opened, by a clue or by officers on the spot.',
    },
    { zh: '请先登记线索或者当场查处。', en: 'Register the clue, or open the case on the spot, first.' },
  ),
  'case-new': unmet(
    'case-new',
    { zh: '该动作只能用于新案件。', en: 'This command opens a new case only.' },
    { zh: '请另立新案。', en: 'Open a new case for it.' },
  ),
  'act-not-in-future': unmet(
    'act-not-in-future',
    { zh: '行为时间不能晚于现在。', en: 'The act cannot lie in the future.' },
    { zh: '请填写行为实际发生的时间。', en: 'Give the time at which the act took place.' },
  ),
  'act-not-before-basis': unmet(
    'act-not-before-basis',
    { zh: '行为时间不能早于其所依据的前一步。', en: 'The act cannot lie before the act it builds on.' },
    { zh: '请核对行为时间与前一步的时间。', en: 'Check the time against that of the step before.' },
  ),
  'back-entry-needs-unit-head': unmet(
    'back-entry-needs-unit-head',
    {
      zh: '补录使已超期的期限得以终止的，须经办案机构负责人同意。',
      en: 'A back-entry that would end an overdue clock needs the head of the handling unit.',
    },
    {
      zh: '请就该动作报批（approval.propose），由办案机构负责人审核同意后，在 backEntryApproval 中写明其日志序号。',
      en: 'Propose the act (approval.propose), have the head of the unit endorse it, and name that entry in backEntryApproval.',
    },
  ),
} as const satisfies Record<string, Unmet>;

function unmet(id: string, sentence: Words, remedy: Words): Unmet {
  return { id, sentence, article: '—', remedy };
}
