import { IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { ReasonedPayload } from '../../payload/act-payload.js';
import { IsPerson } from '../../payload/field-decorators.js';

/** What the person is in this case: it settles who decides (PROC 4; HEAR 4). */
const RECUSAL_POSTS = ['principal', 'leader', 'staff', 'hearing-host', 'hearing-member'] as const;
export type RecusalPost = (typeof RECUSAL_POSTS)[number];

export class RecusalRequestPayload extends ReasonedPayload {
  @IsPerson() person: string;
  @IsIn(RECUSAL_POSTS) post: RecusalPost;
  /** A party asked for it, or the officer personally. */
  @IsIn(['party', 'officer']) by: 'party' | 'officer';
  /** Number of the party that asked. */
  @IsOptional() @IsInt() @Min(1) party?: number;
}

export class RecusalDecidePayload extends ReasonedPayload {
  /** Journal number of the request. */
  @IsInt() @Min(1) request: number;
  @IsPerson() person: string;
  @IsBoolean() recused: boolean;
}
