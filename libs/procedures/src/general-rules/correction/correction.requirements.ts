import { isDeepStrictEqual } from 'node:util';
import type { CaseView, CommandDefinition, Fact, Requirement } from '#engine';
import { onInput } from '../../requirement.js';
import type { ApprovalEndorsePayload, ApprovalProposePayload } from '../approval/approval-payload.js';
import { APPROVING_ROLES } from '../approval/granted-approvals.js';
import { returnsOf } from '../approval/proposals.js';
import { correctedPayload, factMeant, isCorrectable } from './corrected-fact.js';
import type { FactCorrectPayload } from './correction-payload.js';

type Definitions = ReadonlyMap<string, CommandDefinition>;

/** What a correction must show: a standing fact of the right kind, content that fits, true time, and the unit head's approval. */
export function correctionRequirements(definitions: Definitions): readonly Requirement<never>[] {
  return [
    factExists,
    factCorrectable(definitions),
    correctedContentFits(definitions),
    correctedTimeTrue,
    correctionApproved,
  ];
}

const factExists: Requirement<FactCorrectPayload> = onInput<FactCorrectPayload>(
  {
    id: 'corrected-fact-exists',
    article: '—',
    zh: '所更正的事实须存在且有效。',
    en: 'The fact to be corrected must stand.',
    remedyZh: '请核对程序、日志序号和动作名称。',
    remedyEn: 'Check proceeding, journal number and command.',
  },
  ({ view, command }) => factMeant(view, command.payload) !== undefined,
);

function factCorrectable(definitions: Definitions): Requirement<FactCorrectPayload> {
  return onInput<FactCorrectPayload>(
    {
      id: 'fact-correctable',
      article: '—',
      zh: '审批、表决和决定不得以更正方式更改。',
      en: 'Approvals, votes and decisions are not corrected this way.',
      remedyZh: '请通过退回、撤回、补正或撤销等相应程序处理。',
      remedyEn: 'Use a return, a withdrawal, an amendment or a revocation.',
    },
    // What a ledger told of an approval or a decision was an entry, and entries can be wrong.
    ({ view, command }) =>
      factMeant(view, command.payload)?.imported === true || isCorrectable(definitions.get(command.payload.command)),
  );
}

function correctedContentFits(definitions: Definitions): Requirement<FactCorrectPayload> {
  return onInput<FactCorrectPayload>(
    {
      id: 'corrected-content-fits',
      article: '—',
      zh: '更正后的内容须符合原动作的要求，且不得包含封存字段。',
      en: 'The corrected content must fit the command it belongs to, and leave sealed fields alone.',
      remedyZh: '请按原动作的内容要求填写 correctedPayload。',
      remedyEn: 'Give correctedPayload as the command itself asks for it.',
    },
    ({ view, command }) => {
      const definition = definitions.get(command.payload.command);
      const fact = factMeant(view, command.payload);
      if (definition === undefined || fact === undefined) return true;
      const { correctedAt, correctedPayload: content } = command.payload;
      if (correctedAt === undefined && content === undefined) return false;
      return correctedPayload(definition, fact, command.payload) !== null;
    },
  );
}

const correctedTimeTrue: Requirement<FactCorrectPayload> = onInput<FactCorrectPayload>(
  {
    id: 'corrected-time-true',
    article: '—',
    zh: '更正后的行为时间不得晚于其登记时间。',
    en: 'The corrected time cannot lie after the moment the fact was recorded.',
    remedyZh: '请核对行为时间。',
    remedyEn: 'Check the time of the act.',
  },
  ({ view, command }) => {
    const { correctedAt } = command.payload;
    const fact = factMeant(view, command.payload);
    return correctedAt === undefined || fact === undefined || correctedAt <= fact.recordedAt;
  },
);

/** The head of the unit has approved just this correction, and it has not been carried out. */
const correctionApproved: Requirement<FactCorrectPayload> = onInput<FactCorrectPayload>(
  {
    id: 'correction-approved',
    article: 'PROC 78',
    zh: '更正须由办案人员报批，并经办案机构负责人同意；更正内容须与报批内容一致。',
    en: 'The handler proposes the correction and the head of the unit approves it; it is carried out as proposed.',
    remedyZh: '请就 fact.correct 报批（content 写明 proceeding、seq、command 及更正内容），经办案机构负责人审核同意。',
    remedyEn:
      'Propose fact.correct (content: proceeding, seq, command and what it should read) and have the unit head endorse it.',
  },
  ({ view, command }) => {
    const proposal = proposalFor(view, command.payload);
    return proposal !== undefined && isEndorsedByHead(view, proposal.seq) && !isCarriedOut(view, proposal.seq);
  },
);

function proposalFor(view: CaseView, asked: FactCorrectPayload): Fact<ApprovalProposePayload> | undefined {
  const found = view.facts<ApprovalProposePayload>('approval.propose').find((fact) => fact.seq === asked.proposal);
  if (found?.payload.command !== 'fact.correct') return undefined;
  const content = found.payload.content ?? {};
  const same = (['proceeding', 'seq', 'command', 'correctedAt', 'correctedPayload'] as const).every((field) =>
    isDeepStrictEqual(content[field], asked[field]),
  );
  return same ? found : undefined;
}

function isEndorsedByHead(view: CaseView, proposal: number): boolean {
  const heads: readonly string[] = APPROVING_ROLES.U;
  return (
    returnsOf(view, proposal).length === 0 &&
    view
      .facts<ApprovalEndorsePayload>('approval.endorse')
      .some((fact) => fact.payload.proposal === proposal && heads.includes(fact.actor.role))
  );
}

function isCarriedOut(view: CaseView, proposal: number): boolean {
  return view.facts<FactCorrectPayload>('fact.correct').some((fact) => fact.payload.proposal === proposal);
}
