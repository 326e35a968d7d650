import type { CommandDefinition } from '#engine';
import { partyExists } from './party.requirements.js';
import { PartyCorrectPayload, PartyRecordPayload } from './party-payload.js';

export const partyCommands: readonly CommandDefinition[] = [
  {
    name: 'party.record',
    title: { zh: '登记当事人', en: 'Record parties' },
    article: 'PROC 62',
    by: ['I'],
    payload: PartyRecordPayload,
    scope: 'case',
    whileSuspended: true,
    anyTime: true,
    requires: [],
  },
  {
    name: 'party.correct',
    title: { zh: '更正当事人信息', en: 'Correct a party' },
    article: 'PROC 62',
    by: ['I'],
    payload: PartyCorrectPayload,
    scope: 'case',
    whileSuspended: true,
    anyTime: true,
    requires: [partyExists],
  },
];
