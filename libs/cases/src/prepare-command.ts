import { createHash } from 'node:crypto';
import { formatInstant, parseInstant } from '#calendar';
import type { CommandDefinition, Registry } from '#engine';
import { canonicalText } from '#journal';
import type { JsonObject } from '#kernel';
import { unwritable } from '#procedures';
import { PayloadInvalid } from './cases-errors.js';
import type { GiveCommandInput } from './command-input.js';
import type { FieldIssue, FittingPayload, PayloadDesk } from './payload-desk.port.js';

const LONGEST_KEY = 200;

/** Acts of enforcement lie in these years; anything else is a slip of the keyboard. */
const YEARS = /^(19|20|21)\d\d-/;

/** A request that is well formed: its body fits, its moment can be read. */
export interface PreparedCommand {
  readonly input: GiveCommandInput;
  /** Undefined for a command that does not exist: the engine answers it. */
  readonly definition: CommandDefinition | undefined;
  readonly payload: JsonObject;
  /** People the payload names, and the actor. */
  readonly people: readonly string[];
  readonly sealed: readonly string[];
  /** `+08:00` with seconds; null for now. */
  readonly at: string | null;
  /** SHA-256 of the request, hex. */
  readonly bodyHash: string;
}

/** Checks a request before any connection is taken. Throws PayloadInvalid naming every wrong field. */
export function prepareCommand(registry: Registry, desk: PayloadDesk, input: GiveCommandInput): PreparedCommand {
  const written = unwritable(input.payload);
  if (written.length > 0) throw new PayloadInvalid(written);
  const definition = registry.commands.get(input.command)?.definition;
  const fitting = definition === undefined ? NOTHING : desk.check(definition, input.payload);
  const issues = [...('issues' in fitting ? fitting.issues : []), ...requestIssues(input)];
  if (issues.length > 0 || 'issues' in fitting) throw new PayloadInvalid(issues);
  return {
    input,
    definition,
    payload: fitting.payload,
    people: [...new Set([input.actor.person, ...fitting.people])],
    sealed: fitting.sealed,
    at: readMoment(input),
    bodyHash: bodyHash(input),
  };
}

const NOTHING: FittingPayload = { payload: {}, people: [], sealed: [] };

function readMoment({ at }: GiveCommandInput): string | null {
  const instant = at === undefined || at === null ? null : parseInstant(at);
  return instant === null ? null : formatInstant(instant);
}

function requestIssues(input: GiveCommandInput): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (input.at !== undefined && input.at !== null && (parseInstant(input.at) === null || !YEARS.test(input.at))) {
    issues.push(
      issue(
        'at',
        '须为带时区的时刻，例如 2026-03-02T09:00:00+08:00。',
        'must be an instant with an offset, such as 2026-03-02T09:00:00+08:00.',
      ),
    );
  }
  const key = input.idempotencyKey ?? null;
  if (key !== null && (key === '' || key.length > LONGEST_KEY || unwritable(key).length > 0)) {
    issues.push(issue('idempotencyKey', '须为1至200个字符。', 'must have 1 to 200 characters.'));
  }
  return issues;
}

function bodyHash({ caseId, command, proceeding, at, payload, unit }: GiveCommandInput): string {
  const request = {
    caseId,
    command,
    proceeding: proceeding ?? null,
    at: at ?? null,
    payload: payload ?? null,
    unit: unit ?? null,
  };
  return createHash('sha256').update(canonicalText(request)).digest('hex');
}

function issue(field: string, zh: string, en: string): FieldIssue {
  return { field, message: { zh, en } };
}
