import { PayloadInvalid, type GiveCommandInput, type Given, type RefusedAnswer } from '#cases';
import { PROBLEM_MEDIA_TYPE, type FieldProblem } from '#contract';
import { checkShape, validatePayload } from '#procedures';
import { actorOf } from '../auth/caller.js';
import type { ApiServices } from '../api-services.js';
import { etagOf, idempotencyKey } from '../http/header-values.js';
import type { Caller, HttpReply, HttpRequest } from '../http/http-exchange.js';
import { refusalProblem } from '../http/problem-of.js';
import { readRequest, requestInvalid } from '../http/request-body.js';
import { CommandQuery } from './command.dto.js';

/** What the body of a request says, once it fits. */
export type Asked = Omit<GiveCommandInput, 'actor' | 'scope' | 'idempotencyKey' | 'dryRun'>;

/**
 * Gives a command for a caller and sends the answer: 201 for a case that was opened, 200 for what moved, would move or
 * stands already, 409 for a refusal.
 */
export async function giveCommand(
  services: ApiServices,
  http: { readonly request: HttpRequest; readonly reply: HttpReply },
  caller: Caller,
  asked: Asked,
): Promise<void> {
  const { dryRun } = readRequest(CommandQuery, http.request.query);
  const given = await give(services, {
    ...asked,
    actor: actorOf(caller),
    scope: caller.scope,
    idempotencyKey: idempotencyKey(http.request),
    dryRun: dryRun === 'true',
  });
  send(http.reply, given, asked.caseId === null);
}

/** Checks the body of a command; when it does not fit, the payload's wrong fields are named as well. */
export function readCommand<Shape extends object>(
  services: ApiServices,
  shape: new () => Shape,
  body: unknown,
  usual: string | null,
): Shape {
  const checked = checkShape(shape, body);
  if ('value' in checked) return checked.value;
  const named = new Set(checked.issues.map(({ field }) => field));
  const inside = payloadIssues(services, body, usual).filter(({ field }) => !named.has(field));
  throw requestInvalid([...checked.issues, ...inside]);
}

function payloadIssues(services: ApiServices, body: unknown, usual: string | null): readonly FieldProblem[] {
  const { command, payload } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const name = typeof command === 'string' ? command : usual;
  const definition = name === null ? undefined : services.registry.commands.get(name)?.definition;
  if (definition === undefined || typeof payload !== 'object') return [];
  const checked = validatePayload(definition, payload);
  return 'issues' in checked ? checked.issues.map((issue) => within('payload', issue)) : [];
}

/** Gives a command; wrong fields are named as they stand in the body of a request, in which the payload has a name. */
export async function give(services: ApiServices, input: GiveCommandInput, name = 'payload'): Promise<Given> {
  try {
    return await services.give(input);
  } catch (error) {
    if (error instanceof PayloadInvalid) throw new PayloadInvalid(error.issues.map((issue) => within(name, issue)));
    throw error;
  }
}

/** Fields are named as they stand in the body: the moment and the key beside the payload, all others inside it. */
function within(name: string, issue: FieldProblem): FieldProblem {
  if (issue.field === 'at' || issue.field === 'idempotencyKey') return issue;
  return { ...issue, field: issue.field === '' ? name : `${name}.${issue.field}` };
}

/** Sends 409 with every unmet requirement. */
export function sendRefusal(reply: HttpReply, refused: RefusedAnswer): void {
  reply.code(409).header('Content-Type', PROBLEM_MEDIA_TYPE).send(refusalProblem(refused));
}

function send(reply: HttpReply, { answer, repeated }: Given, opens: boolean): void {
  if (repeated) reply.header('Idempotency-Replayed', 'true');
  if (answer.outcome === 'refused') {
    sendRefusal(reply, answer);
    return;
  }
  const opened = opens && answer.outcome === 'moved' && !answer.dryRun;
  reply.code(opened ? 201 : 200).header('ETag', etagOf(answer.version));
  if (opened) reply.header('Location', `/api/v1/cases/${answer.caseId}`);
  reply.send(answer);
}
