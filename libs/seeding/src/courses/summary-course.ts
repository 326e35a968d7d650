import type { CaseTeller } from '../case-teller.js';
import type { Chance } from '../chance.js';
import { aMatter, aParty } from './matters.js';
import type { Telling } from './opening.js';

/** The fine on the spot, in fen: ¥50, which also a sole trader may be fined, and which may be taken at once. */
const SPOT_FINE = '5000';

/** Two officers meet a violation and punish it on the spot. */
export function decidedOnTheSpot(teller: CaseTeller, chance: Chance): Telling {
  const { cast } = teller.stage;
  const officers = chance.some(cast.investigators, 2);
  const [officer = ''] = officers;
  const matter = aMatter(chance);
  const { violation, domain, facts, basis } = matter;
  teller
    .gives(officer, 'summary.open', {
      ...{ officers, violation, domain },
      cardsShown: true,
      party: aParty(chance),
      summary: facts,
      rightsTold: true,
      statement: { made: false },
    })
    .gives(officer, 'summary.decide', {
      ...{ facts, basis },
      factsClear: true,
      items: [{ kind: 'warning' }, { kind: 'fine', amount: SPOT_FINE }],
      correction: '责令当场改正',
      document: { handedOver: true, sealed: true, signedBy: officers, partySigned: true },
      remedies: { reconsiderationFirst: true, body: '演示区人民政府' },
    });
  return { teller, chance, matter, officers, officer, parties: 1 };
}

/** Paid in cash or at the bank; the cash goes on, and the papers are handed in. */
export function paidOnTheSpot({ teller, chance, officer }: Telling): void {
  if (chance.happens(0.5)) {
    const receipt = { ground: 'up-to-100-yuan', treasuryReceipt: '演示票号' };
    teller.gives(officer, 'payment.collectCash', { party: 1, amount: SPOT_FINE, ...receipt });
    teller.later(1).gives(officer, 'payment.handOverCash').gives(officer, 'payment.bankCash');
  } else {
    teller
      .later(chance.between(1, 3))
      .gives(officer, 'payment.record', { party: 1, amount: SPOT_FINE, voucher: '非税缴款凭证' });
  }
  teller.later(1).gives(officer, 'summary.fileBack');
}
