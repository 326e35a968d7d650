import type { Requirement } from '#engine';
import { onFacts, onInput } from '../requirement.js';
import type { ClueMergePayload, ClueRegisterPayload, FilingProposePayload } from './filing-payload.js';
import { runningVerification } from './verifications.js';

/** What decides on a filing proposal, and what else answers it. */
export const FILING_PROPOSAL = {
  decision: 'filing.approve',
  proposedBy: ['filing.propose'],
  answeredBy: ['filing.return', 'filing.decline', 'filing.refer'],
};
export const DECLINING_PROPOSAL = {
  decision: 'filing.decline',
  proposedBy: ['filing.proposeDeclining'],
  answeredBy: ['filing.return', 'filing.approve', 'filing.refer'],
};

/** The four elements of PROC 19 all hold. */
export const fourElements: Requirement<FilingProposePayload> = onInput<FilingProposePayload>(
  {
    id: 'filing-four-elements',
    article: 'PROC 19(1)',
    zh: '立案须同时具备四项条件：有初步证据、应当处罚、属本部门管辖、在处罚时效内。',
    en: 'Filing needs all four elements: prima facie evidence, a penalty due, own jurisdiction, within the limitation.',
    remedyZh: '缺少条件的，补充核查，或提出不予立案、移送。',
    remedyEn: 'Verify further, or propose declining or referral.',
  },
  ({ command }) => Object.values(command.payload.elements).every((element) => element),
);

type Limited = Pick<FilingProposePayload, 'violationEnded' | 'extendedLimitation'>;

/** The limitation had not run out when the clue was received (interpretation, parameter `limitation-stops-at`). */
export const withinLimitation: Requirement<Limited> = onInput<Limited>(
  {
    id: 'within-limitation',
    article: 'APL 36',
    zh: '自违法行为终了至收到线索，不得超过处罚时效（二年；涉及生命健康安全、金融安全且有危害后果的五年）。',
    en: 'From the end of the violation to the clue the limitation must not have run out (two years; five for life, health or financial security with harm).',
    remedyZh: '核对违法行为终了日；已过时效的不予立案。',
    remedyEn: 'Check the day the violation ended; if the limitation has run out, propose declining.',
  },
  ({ view, command, known }) => {
    const { violationEnded, extendedLimitation } = command.payload;
    const received = view.last<ClueRegisterPayload>('clue.register')?.payload.receivedAt;
    if (violationEnded === undefined) return true;
    const day = command.at.slice(0, 10);
    // A matter met on the spot has no clue: it is found on the day of the act.
    const found = received === undefined || view.parameter('limitation-stops-at') === 'filing' ? day : received;
    const rule = extendedLimitation === true ? 'limitation-extended' : 'limitation-general';
    const { due } = known.dueDates.due({ rule, start: violationEnded, exclusions: [], extensions: [], asOf: found });
    return due === null || found <= due;
  },
);

/** The clue was not received after the day it is entered for. */
export const receivedByThen: Requirement<ClueRegisterPayload> = onInput<ClueRegisterPayload>(
  {
    id: 'clue-received-by-then',
    article: 'PROC 18',
    zh: '收到线索之日不得晚于登记行为之日。',
    en: 'The clue cannot have been received after it was registered.',
    remedyZh: '请核对收到线索的日期。',
    remedyEn: 'Check the day the clue was received.',
  },
  ({ command }) => command.payload.receivedAt <= command.at.slice(0, 10),
);

/** Only once for each run of the verification (PROC 18). */
export const verificationNotExtended: Requirement = onFacts(
  {
    id: 'verification-extended-once',
    article: 'PROC 18',
    zh: '核查期限只能延长一次。',
    en: 'The verification may be extended only once.',
    remedyZh: '请在期限内作出是否立案的决定。',
    remedyEn: 'Decide on filing within the period.',
  },
  ({ view, self }) => self === null || (runningVerification(view, self)?.extensions.length ?? 0) === 0,
);

/** A repeated clue is merged into another case, not into itself. */
export const mergesIntoAnother: Requirement<ClueMergePayload> = onInput<ClueMergePayload>(
  {
    id: 'merge-into-another',
    article: 'COMP 35(2)',
    zh: '重复线索须并入另一案件。',
    en: 'A repeated clue is merged into another case.',
    remedyZh: '请选择正在办理同一事项的案件。',
    remedyEn: 'Choose the case that handles the same matter.',
  },
  ({ view, command }) => command.payload.into !== view.state.id,
);
