import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ActPayload, DecidingPayload, ReasonedDecidingPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText } from '../payload/field-decorators.js';
import { IsNumbersOfList } from '../payload/numbers-of-list.js';

/** 先行登记保存, 查封, 扣押. */
const MEASURE_KINDS = ['preservation', 'seal', 'seizure'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** 查封, 扣押: what a preservation can be turned into. */
const SEIZURE_KINDS = ['seal', 'seizure'] as const;

/** Rank of the text that gives the power: a rule 规章 cannot (AEL 10, 22). */
const INSTRUMENTS = ['law', 'administrative-regulation', 'local-regulation', 'rule'] as const;

/** Text and provision that give the power. */
export class MeasureBasis {
  @IsIn(INSTRUMENTS) instrument: (typeof INSTRUMENTS)[number];
  @IsText() provision: string;
}

/** One place, facility or lot of goods on the list (form 24); its number is its position, from 1. */
export class MeasureItem {
  @IsText() name: string;
  @IsOptional() @IsText() quantity?: string;
  /** What tells it from others of its name: model, batch, serial number, address. */
  @IsOptional() @IsText() mark?: string;
  /** It has to do with the case. */
  @IsBoolean() caseRelated: boolean;
  /** A necessity of life of a person or the family they support (AEL 23). */
  @IsBoolean() dailyNecessity: boolean;
  /** Another authority has sealed or seized it already (AEL 23). */
  @IsBoolean() heldByAnother: boolean;
}

export class MeasureRequestPayload extends ReasonedPayload {
  @IsIn(MEASURE_KINDS) kind: MeasureKind;
  @ValidateNested() @Type(() => MeasureBasis) basis: MeasureBasis;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => MeasureItem) items: MeasureItem[];
  /** Number of the party whose goods they are; left out while it is not known. */
  @IsOptional() @IsInt() @Min(1) party?: number;
}

export class MeasureWithdrawPayload extends ReasonedPayload {}
export class MeasureApprovePayload extends DecidingPayload {}
export class MeasureRefusePayload extends ReasonedDecidingPayload {}

/** The steps of AEL 18; of PROC 34 for a preservation. */
export class MeasureImposePayload extends ActPayload {
  /** Who did it. */
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
  /** Certificates were shown. */
  @IsBoolean() cardsShown: boolean;
  /** The party was there; else `note` says why not, and who witnessed. */
  @IsBoolean() partyPresent: boolean;
  /** Reasons and basis were told on the spot. */
  @IsBoolean() reasonsTold: boolean;
  /** Rights and remedies were told on the spot. */
  @IsBoolean() remediesTold: boolean;
  /** What the party stated in its defence was heard. */
  @IsBoolean() statementHeard: boolean;
  /** A list was made out and one copy left with the party (form 24). */
  @IsBoolean() listed: boolean;
  /** A record was made on the spot (form 9). */
  @IsBoolean() recorded: boolean;
  /** Record and list were signed by the party; else `refusal` says why not. */
  @IsBoolean() signed: boolean;
  @IsOptional() @IsText() refusal?: string;
  /** Taken on the spot before the approval. */
  @IsOptional() @IsBoolean() urgent?: boolean;
  /** For `urgent`: why the approval could not be waited for. */
  @IsOptional() @IsText() urgentReason?: string;
  /** Where the things are kept, and by whom (form 26). */
  @IsOptional() @IsText() custody?: string;
}

const TESTS = ['testing', 'inspection', 'quarantine', 'appraisal'] as const;

/** The definite period of a test, told to the party in writing (form 31). */
export class MeasureTellTestingPayload extends ActPayload {
  @IsIn(TESTS) kind: (typeof TESTS)[number];
  @IsLegalDate() from: string;
  @IsLegalDate() until: string;
}

export class MeasureExtendPayload extends ReasonedDecidingPayload {
  /** Days, at most thirty (AEL 25). */
  @IsInt() @Min(1) @Max(30) days: number;
}

/** The five of PROC 35(1). */
const DISPOSALS = ['copied', 'sent-to-test', 'converted', 'forfeited', 'lifted'] as const;

/** The seizure into which a preservation is turned. */
export class ConvertedMeasure {
  @IsIn(SEIZURE_KINDS) kind: (typeof SEIZURE_KINDS)[number];
  @ValidateNested() @Type(() => MeasureBasis) basis: MeasureBasis;
}

export class MeasureDisposePayload extends ReasonedDecidingPayload {
  @IsIn(DISPOSALS) disposal: (typeof DISPOSALS)[number];
  /** For `converted`. */
  @IsOptional() @ValidateNested() @Type(() => ConvertedMeasure) into?: ConvertedMeasure;
}

/** AEL 28: no violation; unrelated to it; decided and no longer needed; period over; other. */
const LIFT_GROUNDS = ['no-violation', 'unrelated', 'decided', 'period-over', 'other'] as const;

export class MeasureLiftPayload extends ReasonedDecidingPayload {
  @IsIn(LIFT_GROUNDS) ground: (typeof LIFT_GROUNDS)[number];
  /** Numbers of the items that are released, from 1; left out: everything. */
  @IsOptional() @IsNumbersOfList() items?: number[];
}

export class MeasureDisposeEarlyPayload extends ReasonedDecidingPayload {
  /** Numbers of the perishable items. */
  @IsNumbersOfList() items: number[];
  /** Sold, destroyed, or otherwise. */
  @IsIn(['sold', 'destroyed', 'other']) how: 'sold' | 'destroyed' | 'other';
  /** The holder of the right agreed or asked for it (form 27), or nobody was found and it was announced (form 28). */
  @IsIn(['consent', 'request', 'announcement']) by: 'consent' | 'request' | 'announcement';
  /** They were sampled, filmed or otherwise kept as evidence before. */
  @IsBoolean() evidenceKept: boolean;
}

export class MeasureHandOverPayload extends ActPayload {
  /** Police authority that received the goods. */
  @IsText() to: string;
  /** The party was told in writing (AEL 21; form 6). */
  @IsBoolean() partyTold: boolean;
}

/** The call to claim goods whose owner is unknown or cannot be reached (PROC 42(3)); `at` is the day of publication. */
export class MeasureAnnounceGoodsPayload extends ActPayload {
  /** Where it was published. */
  @IsText() place: string;
  /** Why nobody could be found to take them. */
  @IsText() ownerSought: string;
}

/** Given back, or after the call in vain handed in to the treasury or auctioned. */
const RETURNS = ['returned', 'handed-in', 'auctioned'] as const;

/** Goods that are no longer held go back, or are otherwise dealt with (form 52). */
export class MeasureReturnGoodsPayload extends ActPayload {
  /** Default `returned`. */
  @IsOptional() @IsIn(RETURNS) how?: (typeof RETURNS)[number];
  /** Journal number of the leader's approval, where nobody claimed them (approval.endorse). */
  @IsOptional() @IsInt() @Min(1) approval?: number;
  /** Numbers of the items that go back; left out: everything that is released. */
  @IsOptional() @IsNumbersOfList() items?: number[];
  @IsText() receivedBy: string;
}

/** What a remedy brought for one measure. */
export interface RemedyOfMeasure {
  /** `coercive-measure#1`. */
  readonly proceeding: string;
  readonly outcome: 'upheld' | 'changed' | 'revoked' | 'confirmed-unlawful' | 'void';
  readonly source: 'reconsideration' | 'litigation';
}
