import { IsArray, IsIn, IsInt, IsOptional, Max, Min, ArrayMinSize } from 'class-validator';
import { ActPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText } from '../payload/field-decorators.js';
import { RemedyAnswerPayload } from '../remedy/remedy-answer-payload.js';
import { RemedyOpeningPayload } from '../remedy/remedy-opening-payload.js';

/** An application became known to the bureau, from the body or by the applicant itself (ARL 22, 32). */
export class ReconsiderationNotifyPayload extends RemedyOpeningPayload {
  /** `bureau`: the application was handed to the bureau that decided, to be forwarded (ARL 32). */
  @IsIn(['body', 'bureau']) via: 'body' | 'bureau';
  /** Day on which the body received it; default the day of filing, or of forwarding. */
  @IsOptional() @IsLegalDate() receivedByBodyOn?: string;
}

/** ARL 31: the body asks for what is missing, or the applicant has handed it in. */
export class ReconsiderationCorrectPayload extends ActPayload {
  @IsIn(['asked', 'handed-in']) step: 'asked' | 'handed-in';
  /** Day on which the applicant received the notice, or the body the material. */
  @IsLegalDate() on: string;
  @IsOptional() @IsText() missing?: string;
}

/** ARL 30, 48, 53, 54: accepted, and by which procedure. */
export class ReconsiderationAcceptPayload extends ActPayload {
  @IsLegalDate() acceptedOn: string;
  @IsIn(['ordinary', 'simplified']) procedure: 'ordinary' | 'simplified';
  /** Day on which the bureau received the copy: its time to answer runs from here. */
  @IsOptional() @IsLegalDate() copyReceivedOn?: string;
}

/** ARL 54(3): the head of the reconsideration office turns it into the ordinary procedure. */
export class ReconsiderationToOrdinaryPayload extends ActPayload {
  @IsLegalDate() on: string;
}

/** Grounds of ARL 39(1), by their number there. */
export class ReconsiderationSuspendPayload extends ActPayload {
  @IsInt() @Min(1) @Max(10) ground: number;
  @IsOptional() @IsText() reason?: string;
}

/** ARL 62(1): once, at most thirty days. */
export class ReconsiderationExtendPayload extends ActPayload {
  @IsInt() @Min(1) @Max(30) days: number;
  /** Day on which the head of the reconsideration office approved it; default the day of the entry. */
  @IsOptional() @IsLegalDate() approvedOn?: string;
}

/** ARL 50, 51: a hearing was fixed. */
export class ReconsiderationHearPayload extends ActPayload {
  @IsLegalDate() heldOn: string;
  /** Day on which the written notice reached the bureau. */
  @IsLegalDate() toldOn: string;
  @IsOptional() @IsText() place?: string;
}

/** ARL 51(3): a leader attends; else the bureau explains why not and sends staff. */
export class ReconsiderationAttendPayload extends ActPayload {
  /** The leader who attended. */
  @IsOptional() @IsPerson() leader?: string;
  /** Why no leader could. */
  @IsOptional() @IsText() explanation?: string;
  /** Staff sent in the leader's place, or with the leader. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @IsPerson({ each: true }) staff?: string[];
}

/** The answer with evidence, basis and other material (ARL 48, 54). */
export class ReconsiderationAnswerPayload extends RemedyAnswerPayload {}

/** ARL 32: forwarded, because the bureau wants its decision upheld. */
export class ReconsiderationForwardPayload extends ActPayload {
  /** Day on which the body received it; default the day of forwarding. */
  @IsOptional() @IsLegalDate() receivedByBodyOn?: string;
}

/** Withdrawal, refusal, dismissal and end without an outcome. */
export class ReconsiderationEndPayload extends ReasonedPayload {
  @IsOptional() @IsLegalDate() effectiveOn?: string;
}

/** ARL 30, 33: not accepted, or dismissed after it was accepted. */
export class ReconsiderationRejectPayload extends ReconsiderationEndPayload {
  @IsIn(['not-accepted', 'dismissed']) kind: 'not-accepted' | 'dismissed';
}

/** ARL 42: why and from when execution stops. */
export class ReconsiderationStopExecutionPayload extends ReasonedPayload {
  @IsLegalDate() from: string;
}

/** ARL 76: the letter that asks the bureau to correct itself. */
export class ReconsiderationOpinionPayload extends ActPayload {
  @IsLegalDate() receivedOn: string;
  @IsText() content: string;
}
