import type { Fact, FormDeclaration } from '#engine';
import type { ServiceDispatchPayload } from './service-payload.js';

export const serviceForms: readonly FormDeclaration[] = [
  {
    command: 'service.record',
    form: 50,
    title: { zh: '送达回证', en: 'Proof of service' },
    numberCode: null,
    subjects: (_view, fact) => [partyOf(fact)],
  },
  {
    command: 'service.dispatch',
    form: 51,
    title: { zh: '行政处罚文书送达公告', en: 'Announcement of service' },
    numberCode: '罚送告',
    subjects: (_view, fact) => [partyOf(fact)],
    made: (_view, fact) => (fact.payload as unknown as ServiceDispatchPayload).method === 'announcement',
  },
];

function partyOf(fact: Fact): string {
  return String((fact.payload as unknown as ServiceDispatchPayload).party);
}
