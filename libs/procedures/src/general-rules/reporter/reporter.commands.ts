import type { CaseClockDeclaration, CaseTaskDeclaration, CommandDefinition, Requirement } from '#engine';
import { onFacts, onInput } from '../../requirement.js';
import { ReporterTellPayload } from './reporter-payload.js';
import {
  filingDecision,
  hasRealNameReporter,
  hasReporter,
  mustBeToldInWriting,
  noPowerToTell,
  resultToTell,
  toldOf,
} from './reporters.js';

const reporterExists: Requirement = onFacts(
  {
    id: 'reporter-exists',
    article: 'COMP 36',
    zh: '本案线索须来自举报或投诉。',
    en: 'Somebody must have reported the matter.',
    remedyZh: '没有举报人的，无须告知。',
    remedyEn: 'Where nobody reported, nobody is told.',
  },
  ({ view }) => hasReporter(view),
);

const toldInWriting: Requirement<ReporterTellPayload> = onInput<ReporterTellPayload>(
  {
    id: 'reporter-told-in-writing',
    article: '企业信息公示暂行条例 13(1)',
    zh: '对公示信息虚假的举报，须书面告知举报人。',
    en: 'A reporter of false public information is told in writing.',
    remedyZh: '请改为书面告知。',
    remedyEn: 'Tell the reporter in writing.',
  },
  ({ view, command }) => command.payload.inWriting || !mustBeToldInWriting(view),
);

const filingIsDecided: Requirement<ReporterTellPayload> = onInput<ReporterTellPayload>(
  {
    id: 'filing-decided-before-told',
    article: 'COMP-OLD 31(2)',
    zh: '告知是否立案，须已作出是否立案的决定。',
    en: 'Whether a case is filed is told once it has been decided.',
    remedyZh: '请先作出是否立案的决定。',
    remedyEn: 'Decide on filing first.',
  },
  ({ view, command }) => command.payload.about !== 'filing' || filingDecision(view) !== undefined,
);

export const reporterCommands: readonly CommandDefinition[] = [
  {
    name: 'reporter.tell',
    title: { zh: '告知举报人', en: 'Tell the reporter' },
    article: 'COMP 36; COMP-OLD 31(2); 广告法 53(1)',
    by: ['I'],
    payload: ReporterTellPayload,
    scope: 'case',
    // The reporter's clocks go on while the case is suspended.
    whileSuspended: true,
    requires: [reporterExists, filingIsDecided, toldInWriting],
  },
];

/** Ended on 2026-04-14: a decision from 2026-04-15 on starts no clock, because no version of the rule is in force. */
export const reporterClocks: readonly CaseClockDeclaration[] = [
  {
    rule: 'report-filing-notice',
    wanted: (view) => {
      const start = filingDecision(view);
      if (start === undefined || !hasRealNameReporter(view)) return [];
      return [{ start, stoppedBy: toldOf(view, 'filing', 'result'), exclusions: [] }];
    },
  },
];

export const reporterTasks: readonly CaseTaskDeclaration[] = [
  {
    task: 'tell-reporter-filing',
    owner: 'I',
    title: { zh: '告知实名举报人是否立案', en: 'Tell the real-name reporter whether a case was filed' },
    command: 'reporter.tell',
    wanted: (view) =>
      view.state.clocks.some((clock) => clock.rule === 'report-filing-notice' && clock.status === 'running')
        ? [{ clock: 'report-filing-notice' }]
        : [],
  },
  {
    // "Promptly" and "by special statute" are no dates (counting rule 15), so this task has none.
    task: 'tell-reporter-result',
    owner: 'I',
    title: { zh: '将处理结果及时告知实名举报人', en: 'Tell the real-name reporter the result promptly' },
    command: 'reporter.tell',
    wanted: (view) => (resultToTell(view) ? [{}] : []),
  },
  {
    task: 'tell-reporter-no-power',
    owner: 'I',
    title: {
      zh: '告知举报人本部门无处理权限及移送情况',
      en: 'Tell the reporter that the bureau has no power, and where the report went',
    },
    command: 'reporter.tell',
    wanted: (view) => (noPowerToTell(view) ? [{}] : []),
  },
];
