import type { CommandDefinition } from '#engine';
import { partyExists } from '../party/party.requirements.js';
import {
  announcementLastResort,
  electronicConsent,
  onlineRemedyOffered,
  paperExists,
  postedFirst,
  servedAfterMade,
} from './service.requirements.js';
import { ServiceDispatchPayload, ServiceRecordPayload } from './service-payload.js';

/** General rule 11: how papers reach parties. */
export const serviceCommands: readonly CommandDefinition[] = [
  {
    name: 'service.dispatch',
    title: { zh: '发出文书', en: 'Dispatch a paper' },
    article: 'PROC 82',
    by: ['I'],
    payload: ServiceDispatchPayload,
    scope: 'case',
    whileSuspended: true,
    requires: [
      partyExists,
      paperExists,
      servedAfterMade,
      electronicConsent,
      onlineRemedyOffered,
      announcementLastResort,
    ],
  },
  {
    name: 'service.record',
    title: { zh: '登记送达', en: 'Record effective service' },
    article: 'PROC 81, 82, 83',
    by: ['I'],
    payload: ServiceRecordPayload,
    scope: 'case',
    whileSuspended: true,
    requires: [partyExists, paperExists, servedAfterMade, electronicConsent, postedFirst],
  },
];
