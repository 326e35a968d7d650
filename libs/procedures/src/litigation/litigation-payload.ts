import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { ActPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText } from '../payload/field-decorators.js';
import { RemedyAnswerPayload } from '../remedy/remedy-answer-payload.js';
import { RemedyOpeningPayload } from '../remedy/remedy-opening-payload.js';
import {
  OUTCOMES,
  RemedyOutcomeDetails,
  RemedyOutcomePayload,
  type OutcomeOfRemedy,
} from '../remedy/remedy-outcome-payload.js';

const TRIALS = ['ordinary', 'simplified'] as const;

/** The copy of a complaint reached the bureau; `body` is the court (ALL 67). */
export class LitigationReceivePayload extends RemedyOpeningPayload {
  /** Day on which the bureau received the copy: its fifteen days run from here; default the day of the entry. */
  @IsOptional() @IsLegalDate() copyReceivedOn?: string;
  /** Day on which the court registered the suit; default the day of the copy. */
  @IsOptional() @IsLegalDate() registeredOn?: string;
  /** ALL 82: tried by the simplified procedure; default the ordinary one. */
  @IsOptional() @IsIn(TRIALS) procedure?: (typeof TRIALS)[number];
  /** Number that the court gave the suit. */
  @IsOptional() @IsText() courtNumber?: string;
  /** The reconsideration body that is sued beside the bureau because it upheld the decision (ALL 26(2)). */
  @IsOptional() @IsText() codefendant?: string;
}

/** ALLI 34: more time for the evidence, asked for in writing within the fifteen days, and what became of it. */
export class LitigationPostponeEvidencePayload extends ActPayload {
  @IsIn(['applied', 'granted', 'refused', 'cause-ended']) step: 'applied' | 'granted' | 'refused' | 'cause-ended';
  /** Day of the application, of the court's answer, or on which the cause ended. */
  @IsLegalDate() on: string;
  /** Why the evidence cannot be handed in in time; asked for with the application. */
  @IsOptional() @IsText() cause?: string;
}

/** The answer with the evidence and the rules on which the act was based (ALL 34, 67). */
export class LitigationAnswerPayload extends RemedyAnswerPayload {
  /** Evidence that the court allowed or told the bureau to add (ALL 36, 39). */
  @IsOptional() @IsBoolean() courtAllowed?: boolean;
}

/** A session of the first instance. */
export class LitigationOpenPayload extends ActPayload {
  /** Day of the session. */
  @IsLegalDate() heldOn: string;
  @IsOptional() @IsText() place?: string;
  /** ALL 84: turned from the simplified into the ordinary procedure. */
  @IsOptional() @IsIn(TRIALS) procedure?: (typeof TRIALS)[number];
  /** The court advises in writing that a leader appear, or the suit is one in which a leader must (ALLI 129). */
  @IsOptional() @IsBoolean() leaderAsked?: boolean;
}

/** The second instance takes the appeal up (ALL 86, 88). */
export class LitigationOpenAppealPayload extends ActPayload {
  /** Day on which the court of appeal received the appeal; default the day of the entry. */
  @IsOptional() @IsLegalDate() appealReceivedOn?: string;
  /** Day of the session, where one is held. */
  @IsOptional() @IsLegalDate() heldOn?: string;
  @IsOptional() @IsBoolean() leaderAsked?: boolean;
}

const ABSENCES = ['force-majeure', 'accident', 'irreplaceable-duty', 'other'] as const;

/** Who appears for the bureau in an instance (ALL 3(3); ALLI 128–132). */
export class LitigationNameAppearancePayload extends ActPayload {
  /** The leader who appears. */
  @IsOptional() @IsPerson() leader?: string;
  /** Staff of the bureau who appear in the leader's place, or with the leader. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @IsPerson({ each: true }) staff?: string[];
  /** Lawyers; never alone. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @IsText({ each: true }) lawyers?: string[];
  /** Why no leader appears. */
  @IsOptional() @IsText() explanation?: string;
  @IsOptional() @IsIn(ABSENCES) ground?: (typeof ABSENCES)[number];
  /** The explanation bears the seal of the bureau. */
  @IsOptional() @IsBoolean() sealed?: boolean;
}

/** A judgment. At second instance `appeal` says what becomes of the judgment appealed against (ALL 69–78, 89). */
export class LitigationJudgePayload extends RemedyOutcomeDetails {
  /** What it says of the act; left out where it upholds what the first instance said. */
  @IsOptional() @IsIn(OUTCOMES) outcome?: OutcomeOfRemedy;
  /** `first-upheld`: what the first instance said stands. `changed`: this judgment says itself what becomes of the act. */
  @IsOptional() @IsIn(['first-upheld', 'changed']) appeal?: 'first-upheld' | 'changed';
  /** In a retrial: by which procedure it was tried; what the first instance says can be appealed against. */
  @IsOptional() @IsIn(['first', 'second']) instance?: 'first' | 'second';
  /** Day on which the other side received it, where that is another day. */
  @IsOptional() @IsLegalDate() othersReceivedOn?: string;
}

/** Who appeals; ours is the leader's decision (ALL 85). */
export class LitigationAppealPayload extends ReasonedPayload {
  @IsIn(['bureau', 'plaintiff', 'codefendant', 'third-party']) by:
    'bureau' | 'plaintiff' | 'codefendant' | 'third-party';
  /** Day on which it was handed in. */
  @IsLegalDate() filedOn: string;
  /** The proposal decided on, for an appeal of the bureau. */
  @IsOptional() @IsInt() @Min(1) proposal?: number;
}

/** A ruling that sends the matter back to the first instance (ALL 89(1)(3), (4); ALLI 109). */
export class LitigationRemandPayload extends ReasonedPayload {
  @IsLegalDate() receivedOn: string;
}

/** A retrial is ordered (ALL 90–93). */
export class LitigationReopenPayload extends ReasonedPayload {
  @IsIn(['court', 'upper-court', 'procuratorate']) by: 'court' | 'upper-court' | 'procuratorate';
  @IsLegalDate() receivedOn: string;
}

/** A ruling that rejects or ends the suit without judging the act. */
export class LitigationDismissPayload extends ReasonedPayload {
  /** `dismissed`: rejected, which can be appealed against; `ended`: the proceedings are over, which cannot. */
  @IsOptional() @IsIn(['dismissed', 'ended']) kind?: 'dismissed' | 'ended';
  @IsLegalDate() receivedOn: string;
  @IsOptional() @IsLegalDate() othersReceivedOn?: string;
  @IsOptional() @IsLegalDate() effectiveOn?: string;
}

/** A ruling that allows the withdrawal (ALL 62). */
export class LitigationWithdrawPayload extends ReasonedPayload {
  /** `appeal`: only the appeal is withdrawn, and the first judgment stands; default the suit. */
  @IsOptional() @IsIn(['suit', 'appeal']) of?: 'suit' | 'appeal';
  @IsOptional() @IsLegalDate() effectiveOn?: string;
}

const MEDIABLE = ['compensation', 'lawful-compensation', 'discretion', 'other'] as const;

/** A mediation statement (ALL 60). */
export class LitigationMediatePayload extends RemedyOutcomePayload {
  /** What was mediated; other matters than the first three cannot be. */
  @IsOptional() @IsIn(MEDIABLE) about?: (typeof MEDIABLE)[number];
}

/** The court certifies that the judgment took effect, or it did by itself. */
export class LitigationFinalPayload extends ActPayload {
  @IsOptional() @IsLegalDate() effectiveOn?: string;
}

/** ALL 56: why and from when the court orders execution to stop. */
export class LitigationStopExecutionPayload extends ReasonedPayload {
  @IsLegalDate() from: string;
}
