import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsFen, IsLegalDate, IsText } from '../payload/field-decorators.js';

/** What the police, the procuratorate or the court tell; `at` is the moment their paper reached the bureau. */
class PoliceFactPayload extends ActPayload {
  /** The body that acted. */
  @IsOptional() @IsText() body?: string;
  /** Day on which it acted, as its paper says. */
  @IsOptional() @IsLegalDate() decidedOn?: string;
}

/** XFER 7: the receipt on the letter of transfer. */
export class PoliceReceivePayload extends PoliceFactPayload {
  /** False where the receipt says that another police body is competent: it is forwarded in 24 hours. */
  @IsOptional() @IsBoolean() competent?: boolean;
}

/** XFER 7: forwarded to the police that are competent, which the bureau is told in writing. */
export class PoliceForwardPayload extends PoliceFactPayload {
  @IsText() to: string;
}

/** XFER 8: the notice that a criminal case is filed. */
export class PoliceFilePayload extends PoliceFactPayload {
  @IsOptional() @IsText() crime?: string;
}

/** XFER 8, 9: the notice that none is filed, at first or on review. */
export class PoliceDeclinePayload extends PoliceFactPayload {
  @IsOptional() @IsText() reason?: string;
}

/** The papers came back without a decision on filing. */
export class PoliceReturnPayload extends PoliceFactPayload {
  @IsOptional() @IsText() reason?: string;
}

/** What the procuratorate does about a refusal to file (XFER 9, 17). */
export class ProcuratorateAnswerPayload extends PoliceFactPayload {
  /** The police are asked for their reasons; told to file; or their reasons stand. */
  @IsIn(['reasons-demanded', 'told-to-file', 'reasons-stand']) answer:
    'reasons-demanded' | 'told-to-file' | 'reasons-stand';
}

/** What a judgment says of one party. */
export class PartyJudged {
  @IsInt() @Min(1) party: number;
  /** Criminal fine (罚金) in fen, where one was imposed. */
  @IsOptional() @IsFen() criminalFine?: string;
}

/** How the criminal matter ended. */
export class PoliceOutcomePayload extends PoliceFactPayload {
  @IsIn(['non-prosecution', 'withdrawn', 'judgment']) kind: 'non-prosecution' | 'withdrawn' | 'judgment';
  /** For a judgment: nobody is punished by it (acquitted, or spared punishment). */
  @IsOptional() @IsBoolean() unpunished?: boolean;
  /** For a judgment: what it says of the parties of the case. */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => PartyJudged) parties?: PartyJudged[];
}
