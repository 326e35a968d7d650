/** Jurisdiction moves a matter from one bureau's case to another's, and no product has two cases yet. */
const BETWEEN_BUREAUX = 'moves a matter between the cases of two bureaux; the search follows one case';

/** Commands that the search does not give, with the reason. As few as can be. */
export const unreached: Readonly<Record<string, string>> = {
  'jurisdiction.dispute': BETWEEN_BUREAUX,
  'jurisdiction.agree': BETWEEN_BUREAUX,
  'jurisdiction.submit': BETWEEN_BUREAUX,
  'case.assignDown': BETWEEN_BUREAUX,
  'jurisdiction.designate': BETWEEN_BUREAUX,
  'case.takeUp': BETWEEN_BUREAUX,
  'case.handOverFile': BETWEEN_BUREAUX,
  'case.fileSent': BETWEEN_BUREAUX,
  'case.receive': BETWEEN_BUREAUX,
  'case.fileReceived': BETWEEN_BUREAUX,
  'case.absorb': 'the other case of a joining gives it; the search follows one case',
  'case.continuedIn': 'the other case of a joining gives it; the search follows one case',
  'case.separate': 'the new case of a splitting gives it; the search follows one case',
};
