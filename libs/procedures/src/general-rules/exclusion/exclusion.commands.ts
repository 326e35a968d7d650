import type { CaseTaskDeclaration, CommandDefinition, FormDeclaration } from '#engine';
import { paperAttached } from '../paper-attached.js';
import { ExclusionClosePayload, ExclusionOpenPayload } from './exclusion-payload.js';
import { commissionNamed, exclusionIsOpen, otherExclusionApproved } from './exclusion.requirements.js';
import { openExclusions } from './hand-exclusions.js';
import { testedByQualifiedBody } from './testing-body.js';

/** Time that honoured clocks do not count, opened and closed with papers. */
export const exclusionCommands: readonly CommandDefinition[] = [
  {
    name: 'exclusion.open',
    title: { zh: '开始扣除期间', en: 'Open an exclusion' },
    article: 'PROC 18, 64',
    by: ['I'],
    payload: ExclusionOpenPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [paperAttached, otherExclusionApproved, testedByQualifiedBody, commissionNamed],
  },
  {
    name: 'exclusion.close',
    title: { zh: '结束扣除期间', en: 'Close an exclusion' },
    article: 'PROC 18, 64',
    by: ['I'],
    payload: ExclusionClosePayload,
    scope: 'case',
    // The result comes from outside, also while the case is suspended.
    whileSuspended: true,
    requires: [paperAttached, exclusionIsOpen],
  },
];

export const exclusionTasks: readonly CaseTaskDeclaration[] = [
  {
    task: 'obtain-result',
    owner: 'I',
    title: { zh: '取得检测、鉴别等结果并结束扣除期间', en: 'Obtain the result and close the exclusion' },
    command: 'exclusion.close',
    wanted: (view) => openExclusions(view).map((fact) => ({ subject: String(fact.seq) })),
  },
];

const TESTED: readonly string[] = ['testing', 'inspection', 'quarantine', 'appraisal'];

export const exclusionForms: readonly FormDeclaration[] = [
  {
    command: 'exclusion.open',
    form: 31,
    title: { zh: '检测/检验/检疫/鉴定期间告知书', en: 'Notice of the time a test takes' },
    numberCode: '检鉴期',
    made: (_view, { payload }) => TESTED.includes(String(payload['kind'])) && payload['toldInWriting'] === true,
  },
  {
    command: 'exclusion.open',
    form: 16,
    title: { zh: '协助辨认/鉴别通知书', en: 'Request to identify' },
    numberCode: '辨鉴通',
    made: (_view, { payload }) => payload['kind'] === 'identification',
  },
];
