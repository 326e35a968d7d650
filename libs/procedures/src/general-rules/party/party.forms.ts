import type { CaseView, Fact, FormDeclaration } from '#engine';
import { addressesConfirmed } from './parties.js';

/** Form 10 stands behind every address for service and every consent to electronic service (PROC 82(3), 83). */
export const partyForms: readonly FormDeclaration[] = [
  'summary.open',
  'clue.register',
  'party.record',
  'party.correct',
].map((command): FormDeclaration => ({
  command,
  form: 10,
  title: { zh: '送达地址确认书', en: 'Confirmed address for service' },
  numberCode: null,
  subjects: (view: CaseView, fact: Fact) => addressesConfirmed(view, fact).map(String),
}));
