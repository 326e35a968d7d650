import type { Telling } from './opening.js';

/** The party asks for reconsideration; the body accepts, the bureau answers, and the decision is upheld. */
export function upheldByReconsideration({ teller, chance }: Telling): void {
  const { legalStaff } = teller.stage.cast;
  const filedOn = teller.dayAfter(chance.between(1, 3));
  teller.later(4).gives(legalStaff, 'reconsideration.notify', {
    object: { kind: 'decision' },
    applicant: { kind: 'party', party: 1 },
    body: '演示市人民政府',
    filedOn,
    receivedByBodyOn: teller.today,
    via: 'body',
  });
  const acceptedOn = teller.today;
  teller.later(1).gives(legalStaff, 'reconsideration.accept', {
    acceptedOn,
    procedure: 'ordinary',
    copyReceivedOn: teller.today,
  });
  teller.later(chance.between(2, 8)).gives(legalStaff, 'reconsideration.answer', {
    content: '认定事实清楚，程序合法，请求维持',
    withEvidence: true,
    noneTakenSince: true,
  });
  teller.later(chance.between(20, 35));
  teller.gives(legalStaff, 'reconsideration.decide', { outcome: 'upheld', receivedOn: teller.today });
}

/** The party sues; a leader appears in court, the claim is rejected, and nobody appeals. */
export function claimRejectedByCourt({ teller, chance }: Telling): void {
  const { legalStaff, leader } = teller.stage.cast;
  const filedOn = teller.dayAfter(chance.between(1, 5));
  const registeredOn = teller.dayAfter(7);
  teller.later(10).gives(legalStaff, 'litigation.receive', {
    object: { kind: 'decision' },
    applicant: { kind: 'party', party: 1 },
    body: '演示市人民法院',
    filedOn,
    registeredOn,
  });
  teller.later(chance.between(4, 9)).gives(legalStaff, 'litigation.answer', {
    content: '认定事实清楚，程序合法，请求驳回诉讼请求',
    withEvidence: true,
    noneTakenSince: true,
  });
  const heldOn = teller.dayAfter(14);
  teller.later(chance.between(3, 8)).gives(legalStaff, 'litigation.open', { heldOn });
  teller.later(2).gives(legalStaff, 'litigation.nameAppearance', { leader });
  teller.later(chance.between(20, 40));
  teller.gives(legalStaff, 'litigation.judge', { outcome: 'claim-rejected', receivedOn: teller.today });
  teller.later(25);
}
