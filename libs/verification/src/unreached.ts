/** Jurisdiction moves a matter from one bureau's case to another's, and no product has two cases yet. */
const BETWEEN_BUREAUX = 'moves a matter between the cases of two bureaux; the search follows one case';

/** The search has no product with a transfer to the police yet; its own specs and the random walk go through it. */
const WITH_POLICE = 'belongs to the transfer to the police, which is not searched yet';

/** Commands that the search does not give, with the reason. As few as can be. */
export const unreached: Readonly<Record<string, string>> = {
  'measure.handOver': 'goods follow the matter to the police, and the transfer to them is not searched yet',
  'transfer.propose': WITH_POLICE,
  'transfer.approve': WITH_POLICE,
  'transfer.reject': WITH_POLICE,
  'transfer.handOver': WITH_POLICE,
  'transfer.requestReview': WITH_POLICE,
  'transfer.requestSupervision': WITH_POLICE,
  'police.receive': WITH_POLICE,
  'police.forward': WITH_POLICE,
  'police.file': WITH_POLICE,
  'police.decline': WITH_POLICE,
  'police.return': WITH_POLICE,
  'police.outcome': WITH_POLICE,
  'procuratorate.answer': WITH_POLICE,
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
