import { onInput } from '../../requirement.js';
import { partiesOf } from './parties.js';

/** The party named exists. */
export const partyExists = onInput<{ party?: number }>(
  {
    id: 'party-exists',
    article: '—',
    zh: '所指的当事人须已登记。',
    en: 'The party named must have been recorded.',
    remedyZh: '先登记当事人，或核对当事人序号。',
    remedyEn: 'Record the party first, or check its number.',
  },
  ({ view, command }) => partiesOf(view).some((party) => party.number === command.payload.party),
);
