import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { ActPayload } from '../../payload/act-payload.js';
import { IsLegalDate, IsText } from '../../payload/field-decorators.js';

/** Papers that are served on parties. */
const SERVED_DOCUMENTS = [
  'notice',
  'hearing-notice',
  'decision',
  'decision-amendment',
  'demand',
  'grant',
  'refund-order',
  'measure',
  'measure-extension',
  'measure-release',
  'testing-period',
  'test-result',
  'termination',
  'surcharge',
  'other',
] as const;
export type ServedDocument = (typeof SERVED_DOCUMENTS)[number];

export type ServiceMethod = 'direct' | 'left' | 'post' | 'entrusted' | 'electronic' | 'announcement';

/** Which paper is served: its kind and the journal number of the act that made it (default: the last one of that kind). */
export class DocumentServed {
  @IsIn(SERVED_DOCUMENTS) kind: ServedDocument;
  @IsOptional() @IsInt() @Min(1) madeBy?: number;
}

export class ServiceDispatchPayload extends ActPayload {
  @ValidateNested() @Type(() => DocumentServed) document: DocumentServed;
  @IsInt() @Min(1) party: number;
  @IsIn(['post', 'entrusted', 'electronic', 'announcement']) method: Exclude<ServiceMethod, 'direct' | 'left'>;
  /** For announcements: the party's whereabouts are unknown, as the file shows (PROC 82(5)). */
  @IsOptional() @IsBoolean() whereaboutsUnknown?: boolean;
  /** A decision sent electronically: where the party can hand in its application online (ARL 22(2)). */
  @IsOptional() @IsText() onlineRemedy?: string;
  /** Where it was sent or published. */
  @IsOptional() @IsText() place?: string;
}

/** `at` is the effective moment: signature, date on the slip, date of return, arrival. */
export class ServiceRecordPayload extends ActPayload {
  @ValidateNested() @Type(() => DocumentServed) document: DocumentServed;
  @IsInt() @Min(1) party: number;
  @IsIn(['direct', 'left', 'post', 'entrusted', 'electronic']) method: Exclude<ServiceMethod, 'announcement'>;
  /** Posted and returned: the date of return counts (PROC 83). */
  @IsOptional() @IsBoolean() returned?: boolean;
  @IsOptional() @IsText() receivedBy?: string;
  @IsOptional() @IsLegalDate() slipDate?: string;
}
