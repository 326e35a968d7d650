import { IsIn } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsText } from '../payload/field-decorators.js';
import { DUTIES, type Duty } from './compliance.js';

/** What was done, and the day it was reported. */
export class RemedyComplyPayload extends ActPayload {
  @IsIn(DUTIES) about: Duty;
  @IsText() done: string;
}
