import type { CommandDefinition, Effect, StepView } from '#engine';
import type { JsonObject } from '#kernel';
import { importedSubject } from '../general-rules/importing/imported-subject.js';
import { officersCertified, officersNotRecused, twoOfficers } from '../general-rules/officers/officers.requirements.js';
import { reasonWhenOverdue } from '../general-rules/overdue/overdue.requirements.js';
import { withinLimitation } from '../filing/filing.requirements.js';
import { cardsShown } from '../investigation/act.requirements.js';
import { openedOnTheSpot } from './opened-on-the-spot.js';
import {
  documentHandedOver,
  documentSigned,
  reconsiderationFirst,
  rightsTold,
  statementAnswered,
  statementRecorded,
} from './summary-form.requirements.js';
import {
  SummaryConvertPayload,
  SummaryDecidePayload,
  SummaryFileBackPayload,
  SummaryOpenPayload,
} from './summary-payload.js';
import {
  correctionOrdered,
  factsClear,
  fineWithinLimit,
  lighterLawApplied,
  oneActOneFine,
  openedByOfficer,
  redoBeforeConversion,
  warningOrFine,
} from './summary-penalty.requirements.js';
import { SPOT_PARTY } from './summary-content.js';

/** What a case is known by that was opened on the spot. */
type Opened = Pick<SummaryOpenPayload, 'source' | 'summary' | 'domain' | 'specialStatutes' | 'realNameReporter'>;

/** The matter goes on as an ordinary case; the parties stay those that the officers met, or that the ledger told. */
function asClue({ view, command }: StepView<SummaryConvertPayload>): readonly Effect[] {
  const opened: Opened | undefined = openedOnTheSpot(view)?.payload ?? importedSubject(view);
  if (opened === undefined) return [];
  const { specialStatutes, realNameReporter } = opened;
  const form = command.payload.form as unknown as JsonObject | undefined;
  return [
    {
      kind: 'signal',
      name: 'clue.register',
      payload: {
        source: opened.source ?? 'inspection',
        receivedAt: command.at.slice(0, 10),
        summary: opened.summary,
        domain: opened.domain,
        ...(specialStatutes === undefined ? {} : { specialStatutes }),
        ...(realNameReporter === undefined ? {} : { realNameReporter }),
        ...(form === undefined ? {} : { form }),
      },
    },
  ];
}

export const summaryPenaltyCommands: readonly CommandDefinition[] = [
  {
    name: 'summary.open',
    title: { zh: '当场查处', en: 'Meet a violation on the spot' },
    article: 'APL 51, 52; PROC 66–69',
    by: ['I'],
    payload: SummaryOpenPayload,
    scope: 'proceeding',
    opens: true,
    opensCase: true,
    anyTime: true,
    requires: [
      twoOfficers,
      officersCertified,
      officersNotRecused,
      openedByOfficer,
      cardsShown,
      rightsTold,
      statementRecorded,
    ],
  },
  {
    name: 'summary.decide',
    title: { zh: '当场作出处罚决定', en: 'Decide on the spot' },
    article: 'APL 51, 52; PROC 66–69',
    by: ['I'],
    payload: SummaryDecidePayload,
    scope: 'proceeding',
    requires: [
      factsClear,
      withinLimitation,
      warningOrFine,
      fineWithinLimit,
      oneActOneFine,
      lighterLawApplied,
      correctionOrdered,
      statementAnswered,
      documentHandedOver,
      documentSigned,
      reconsiderationFirst,
    ],
    effects: (_step, fact) => [
      { kind: 'signal', name: 'summary.decided', payload: { decision: fact.seq, party: SPOT_PARTY } },
    ],
  },
  {
    name: 'summary.fileBack',
    title: { zh: '交回简易程序材料', en: 'Hand in the papers' },
    article: 'APL 52(3); PROC 70',
    by: ['I'],
    payload: SummaryFileBackPayload,
    scope: 'proceeding',
    requires: [reasonWhenOverdue('summary-file-return')],
  },
  {
    name: 'summary.convert',
    title: { zh: '转为普通程序', en: 'Go on by the ordinary procedure' },
    article: 'APL 51; PROC 66',
    by: ['I'],
    payload: SummaryConvertPayload,
    scope: 'proceeding',
    requires: [redoBeforeConversion],
    effects: asClue,
  },
];
