import type { CommandDefinition, ExpiryPayload, Requirement } from '#engine';
import { IsString, IsOptional } from 'class-validator';
import { onInput } from '../../requirement.js';
import { IsText } from '../../payload/field-decorators.js';

/** What passed: the clock's key, its rule, whom it concerns and the due date that is over. */
class ClockExpirePayload implements ExpiryPayload {
  @IsText() clock: string;
  @IsText() rule: string;
  @IsOptional() @IsString() subject: string;
  @IsText() due: string;
}

/** The clock named runs, its passing has a consequence, and its due date is over. */
const clockIsOver: Requirement<ClockExpirePayload> = onInput<ClockExpirePayload>(
  {
    id: 'clock-is-over',
    article: 'PROC 80',
    zh: '所指期限须在计时、届满有法律后果且已届满。',
    en: 'The clock named must be running, have a consequence and be over.',
    remedyZh: '期限届满之日24时后由系统记录。',
    remedyEn: 'The system records it after midnight of the due date.',
  },
  ({ view, command }) => {
    const clock = view.state.clocks.find((one) => one.key === command.payload.clock);
    if (clock === undefined || clock.status !== 'running' || !clock.expires || clock.due === null) return false;
    return clock.due === command.payload.due && command.at > endOf(clock.due);
  },
);

/** The last moment of a due date; hour limits end exactly. Text comparison is safe: all instants are `+08:00`. */
function endOf(due: string): string {
  return due.length > 10 ? due : `${due}T23:59:59+08:00`;
}

export const expiryCommands: readonly CommandDefinition[] = [
  {
    name: 'clock.expire',
    title: { zh: '期限届满', en: 'A time limit is over' },
    article: 'PROC 80',
    by: ['S'],
    payload: ClockExpirePayload,
    scope: 'named',
    whileSuspended: true,
    anyTime: true,
    requires: [clockIsOver],
  },
];
