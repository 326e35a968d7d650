import type { CaseView, CommandDefinition, Requirement } from '#engine';
import { onFacts, onInput } from '../../requirement.js';
import { FileRecordPayload } from './file-payload.js';

/** The form named was made by the act named. */
const formExists: Requirement<FileRecordPayload> = onInput<FileRecordPayload>(
  {
    id: 'form-exists',
    article: 'PROC 78',
    zh: '所指的文书须由本案的该步骤制作。',
    en: 'The form named must have been made by the act named.',
    remedyZh: '请核对日志序号（seq）、文书编号（form）和当事人（subject）。',
    remedyEn: 'Check the journal number (seq), the number of the form and the party (subject).',
  },
  ({ view, command }) => {
    const meant = command.payload.form;
    if (meant === undefined) return true;
    return view.state.forms.some(
      (form) =>
        form.seq === meant.seq &&
        form.form === meant.form &&
        (meant.subject === undefined || meant.subject === form.subject),
    );
  },
);

/** What is archived is not added to; a case that is opened again can take papers again. */
const fileIsOpen: Requirement = onFacts(
  {
    id: 'file-not-archived',
    article: 'PROC 78',
    zh: '案卷已归档，不得再增加材料。',
    en: 'The file is archived: nothing is added to it.',
    remedyZh: '确需补充的，依法重新启动案件后办理。',
    remedyEn: 'Only a case that was lawfully opened again takes more papers.',
  },
  ({ view }) => !isArchived(view),
);

/** Papers and evidence become part of the case. */
export const documentsCommands: readonly CommandDefinition[] = [
  {
    name: 'file.record',
    title: { zh: '登记文件', en: 'Record a file' },
    article: 'PROC 78',
    by: ['I', 'U', 'L', 'P', 'C', 'R', 'LR', 'H', 'LS'],
    payload: FileRecordPayload,
    scope: 'case',
    whileSuspended: true,
    anyTime: true,
    requires: [formExists, fileIsOpen],
    alreadyStands: ({ view, command }) => isRecorded(view, command.payload),
  },
];

/** The same file for the same purpose. */
function isRecorded(view: CaseView, payload: FileRecordPayload): boolean {
  return view.facts<FileRecordPayload>('file.record').some((fact) => purposeOf(fact.payload) === purposeOf(payload));
}

function purposeOf({ sha256, form, evidence }: FileRecordPayload): string {
  return JSON.stringify([sha256, form?.seq, form?.form, form?.subject, evidence?.kind]);
}

/** A proceeding of the case stands in `archived`. */
function isArchived(view: CaseView): boolean {
  return view.state.proceedings.some(({ value }) => value === 'archived');
}
