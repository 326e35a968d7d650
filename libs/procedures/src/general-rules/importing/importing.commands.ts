import type { CommandDefinition, StepView } from '#engine';
import { onInput } from '../../requirement.js';
import { CaseImportPayload } from './import-payload.js';
import { placementsOf } from './placements.js';

const datesInOrder = onInput<CaseImportPayload>(
  {
    id: 'imported-dates-in-order',
    article: '—',
    zh: '立案、决定、结案日期须依次不早于前一日期，且不晚于今日；未立案的，收到线索的日期不晚于今日。',
    en: 'The dates of filing, decision and closure must follow each other and not lie in the future; nor may the clue.',
    remedyZh: '请核对台账中的日期。',
    remedyEn: 'Check the dates in the ledger.',
  },
  ({ command: { payload }, known }) => {
    // A place may be inspected after the case was filed on a report: that day is compared only where nothing was filed.
    const { receivedOn, filedOn, decision, closedOn } = payload;
    const days = [filedOn ?? receivedOn, decision?.on, closedOn].filter((day) => day !== undefined);
    return [...days, known.now.slice(0, 10)].every((day, index, all) => index === 0 || (all[index - 1] ?? '') <= day);
  },
);

const datesComplete = onInput<CaseImportPayload>(
  {
    id: 'imported-dates-complete',
    article: 'PROC 18, 19',
    zh: '普通程序案件有决定日期或结案日期的须有立案日期；未立案的须有收到线索的日期。',
    en: 'A decided or closed case of the ordinary procedure needs its filing date; one not filed needs the day of its clue.',
    remedyZh: '请补填立案日期或现场检查时间。',
    remedyEn: 'Add the filing date, or the day of the inspection.',
  },
  ({ command: { payload } }) => {
    const { procedure, receivedOn, filedOn, decision, closedOn } = payload;
    if (procedure === 'summary' || filedOn !== undefined) return true;
    return receivedOn !== undefined && decision === undefined && closedOn === undefined;
  },
);

const decidedOnTheSpot = onInput<CaseImportPayload>(
  {
    id: 'imported-summary-decided',
    article: 'APL 51; PROC 66',
    zh: '简易程序案件须有当场决定的日期，处罚只能是警告或者罚款。',
    en: 'A case of the summary procedure needs the day of its decision, which is a warning or a fine.',
    remedyZh: '请补填决定书日期，核对处罚类型；不是简易程序的请改正执法程序。',
    remedyEn: 'Add the day of the decision and check the kinds of penalty, or correct the procedure.',
  },
  ({ command: { payload } }) => {
    const { procedure, decision } = payload;
    if (procedure !== 'summary') return true;
    const items = decision?.outcome === 'penalty' ? decision.items : [];
    return items.length > 0 && items.every(({ kind }) => kind === 'warning' || kind === 'fine');
  },
);

/** Cases that were handled elsewhere, from a ledger: recorded as they are told, not judged, marked. */
export const importingCommands: readonly CommandDefinition[] = [
  {
    name: 'case.import',
    title: { zh: '导入案件', en: 'Import a case' },
    article: '—',
    by: ['administrator'],
    payload: CaseImportPayload,
    scope: 'case',
    opensCase: true,
    anyTime: true,
    requires: [datesComplete, decidedOnTheSpot, datesInOrder],
    effects: ({ command }: StepView<CaseImportPayload>) => placementsOf(command.payload),
  },
];
