import type { CaseView, Fact, ProceedingView } from '#engine';
import type { ApprovalProposePayload } from '../general-rules/approval/approval-payload.js';
import { APPROVING_ROLES } from '../general-rules/approval/granted-approvals.js';
import { lastForEach, standsFor } from './decisions.js';
import { currentNotice, noticeServed } from './notices.js';
import { RIGHT_RULES, rightsOf, waiverOf } from './party-rights.js';

/**
 * Parties who used a right in time although a decision had already reached them when it was entered: the decision
 * stands and a leader must look at it (general rule 4). Over once it is revoked, or the leader returns the proposal
 * to revoke it and so lets it stand.
 */
export function lateRights(view: CaseView, self: ProceedingView): readonly number[] {
  const notice = currentNotice(view, self);
  if (notice === undefined) return [];
  const decisions = lastForEach(self);
  const late = ['defence.record', 'hearing.request']
    .flatMap((command) => self.facts<{ party: number }>(command))
    .filter(({ seq, payload }) => {
      const decision = decisions.get(payload.party);
      const rests = decision !== undefined && decision.fact.seq > notice.fact.seq && decision.fact.seq < seq;
      return rests && standsFor(decision, payload.party) && !isLetStand(view, seq);
    });
  return [...new Set(late.map(({ payload }) => payload.party))];
}

/**
 * Parties on whom a decision stands that, as corrected dates now show, was made before their five working days were over.
 * `view` must have its clocks derived.
 */
export function decidedTooEarly(view: CaseView, self: ProceedingView): readonly number[] {
  const notice = currentNotice(view, self);
  if (notice === undefined) return [];
  return [...lastForEach(self)]
    .filter(([party, decision]) => {
      const { fact } = decision;
      if (fact.seq < notice.fact.seq || !standsFor(decision, party)) return false;
      const rights = rightsOf(notice, party);
      if (rights.every((right) => waiverOf(self, notice, party, right) !== undefined)) return false;
      const served = noticeServed(view, notice, party)?.fact.seq;
      const clocks = rights.map((right) => `${self.id}/${RIGHT_RULES[right]}/${String(served)}@${String(party)}`);
      const last = view.state.clocks.filter(({ key }) => clocks.includes(key)).map(({ due }) => due ?? '');
      return last.some((due) => fact.at.slice(0, 10) <= due) && !isLetStand(view, fact.seq);
    })
    .map(([party]) => party);
}

/** A leader looked at it and returned, with reasons, the proposal to revoke the decision. */
function isLetStand(view: CaseView, late: number): boolean {
  const proposed = view
    .facts<ApprovalProposePayload>('approval.propose')
    .filter(({ seq, payload }) => seq > late && payload.command === 'decision.revoke')
    .map(({ seq }) => seq);
  return view
    .facts<{ proposal: number }>('approval.return')
    .some((fact) => proposed.includes(fact.payload.proposal) && isLeader(fact));
}

function isLeader({ actor }: Pick<Fact, 'actor'>): boolean {
  return (APPROVING_ROLES.L as readonly string[]).includes(actor.role);
}
