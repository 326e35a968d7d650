import { IsIn } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsText } from '../payload/field-decorators.js';

/** What was done, and the day it was reported. */
export class RemedyComplyPayload extends ActPayload {
  @IsIn(['outcome', 'opinion-letter']) about: 'outcome' | 'opinion-letter';
  @IsText() done: string;
}
