import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { QueuesError } from './queue-errors.js';
import { entryOf, type QueueName } from './queue-table.js';

/** @returns the payload as an instance of its class. @throws QueuesError `queue-payload-invalid` naming each field */
export function checkPayload(queue: QueueName, data: unknown): object {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new QueuesError('queue-payload-invalid', { queue, reasons: [`${queue}: not an object`] });
  const payload = plainToInstance(entryOf(queue).payload, data);
  const faults = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (faults.length > 0) throw new QueuesError('queue-payload-invalid', { queue, reasons: faults.flatMap(reasonsOf) });
  return payload;
}

/** Names of fields and rules, never values: a payload may hold what a log must not. */
function reasonsOf({ property, constraints }: ValidationError): readonly string[] {
  return Object.keys(constraints ?? {}).map((rule) => `${property}: ${rule}`);
}
