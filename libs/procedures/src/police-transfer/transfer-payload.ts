import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ActPayload,
  DecidingPayload,
  Paper,
  ReasonedDecidingPayload,
  ReasonedPayload,
} from '../payload/act-payload.js';
import { IsPerson, IsText } from '../payload/field-decorators.js';

/** The report of the task team (XFER 5): who suspects whom of which crime, and on what. `paper` is the written report. */
export class TransferProposePayload extends ActPayload {
  /** The task team, named by the bureau at once (XFER 5(1)). */
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
  /** Crime suspected. */
  @IsText() crime: string;
  /** Provision of the criminal law and, where there is one, the standard for filing (XFER 3). */
  @IsText() basis: string;
  /** Facts found. */
  @IsText() facts: string;
  /** In matters of intellectual property reasonable suspicion is enough (XFER 3(2)). */
  @IsIn(['standard-met', 'reasonable-suspicion']) suspicion: 'standard-met' | 'reasonable-suspicion';
  /** Numbers of the parties suspected; none means all. */
  @IsOptional() @IsArray() @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) parties?: number[];
}

export class TransferApprovePayload extends DecidingPayload {}

/** Why the matter is not transferred stands in the file (XFER 5(2)). */
export class TransferRejectPayload extends ReasonedDecidingPayload {}

/** One line of the list of goods (XFER 6(3)): a list is handed over, the goods follow after the police have filed. */
export class GoodsListed {
  @IsText() name: string;
  @IsText() quantity: string;
  /** Where they are. */
  @IsOptional() @IsText() keptAt?: string;
}

/** What goes to the police with the letter of transfer, which is form 5 itself (XFER 6). */
export class TransferDocuments {
  /** Report on the investigation. */
  @ValidateNested() @Type(() => Paper) report: Paper;
  /** List of the goods concerned; empty only with `noGoods`. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => GoodsListed) goods: GoodsListed[];
  /** Why there is nothing to list. */
  @IsOptional() @IsText() noGoods?: string;
  /** Reports of tests and opinions of experts; empty only with `noTests`. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => Paper) tests: Paper[];
  /** Why nothing was tested. */
  @IsOptional() @IsText() noTests?: string;
  /** Other material on the suspected crime; empty only with `noOthers`. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => Paper) others: Paper[];
  /** Why there is no other material. */
  @IsOptional() @IsText() noOthers?: string;
}

/** 涉嫌犯罪案件移送书 (form 5) with its enclosures. */
export class TransferHandOverPayload extends ActPayload {
  /** The police of the same level (XFER 5(2)). */
  @IsText() police: string;
  @ValidateNested() @Type(() => TransferDocuments) documents: TransferDocuments;
  /** A copy went to the procuratorate, as form 5 prints. */
  @IsBoolean() copiedToProcuratorate: boolean;
}

/** XFER 9(1): the police are asked to look at their refusal again. `paper` is the request. */
export class TransferRequestReviewPayload extends ReasonedPayload {}

/** XFER 9: the procuratorate is asked to supervise the filing. `paper` is the proposal. */
export class TransferRequestSupervisionPayload extends ReasonedPayload {
  @IsText() procuratorate: string;
}
