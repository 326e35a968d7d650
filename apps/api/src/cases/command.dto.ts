import 'reflect-metadata';
import { IsInt, IsObject, Matches, Min } from 'class-validator';
import { said } from '../http/request-body.js';
import { MayBe, MayBeTruth, MayMatch } from './may-be.js';

const COMMAND = /^[a-z]+(-[a-z]+)*\.[a-zA-Z]+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
const PROCEEDING = /^(case|[a-z]+(-[a-z]+)*#[1-9]\d*)$/;
const UNIT = /^[a-z][a-z0-9.-]*$/;

const commandWords = said(
  '应为动作名称，例如 filing.approve。',
  'Must be the name of a command, for example filing.approve.',
);
const atWords = said(
  '应为行为发生的时间，例如 2026-03-02T09:00:00+08:00。',
  'Must be the time of the act with its offset, for example 2026-03-02T09:00:00+08:00.',
);
const versionWords = said('应为案件版本号。', 'Must be a version of the case.');
const payloadWords = said('应为该动作的内容（对象）。', 'Must be the payload of the command (an object).');

/** A command for a case. */
export class CommandBody {
  /** Name of the command, for example `filing.approve`. */
  @Matches(COMMAND, commandWords) command: string;
  /** `penalty#1`; may be left out where exactly one proceeding accepts the command. */
  @MayMatch(PROCEEDING, '应为程序编号，例如 penalty#1。', 'Must be a proceeding, for example penalty#1.')
  proceeding?: string;
  /** Legal time of the act; left out for now. */
  @MayBe(Matches(INSTANT, atWords)) at?: string;
  @IsObject(payloadWords) payload: Record<string, unknown>;
  /** The version the caller saw; the same as `If-Match`. */
  @MayBe(IsInt(versionWords), Min(0, versionWords))
  expectedVersion?: number;
}

/** A command that opens a case. */
export class OpenCaseBody {
  /** `clue.register` unless said otherwise. */
  @MayBe(Matches(COMMAND, commandWords)) command?: string;
  /** Handling unit; left out for the caller's own. */
  @MayMatch(UNIT, '应为机构编号。', 'Must be the id of a unit.') unit?: string;
  @MayBe(Matches(INSTANT, atWords)) at?: string;
  @IsObject(payloadWords) payload: Record<string, unknown>;
}

/** Query of a command. */
export class CommandQuery {
  /** `true`: answer what would change, write nothing. */
  @MayBeTruth() dryRun?: 'true' | 'false';
}
