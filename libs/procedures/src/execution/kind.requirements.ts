import type { Requirement } from '#engine';
import { onInput } from '../requirement.js';
import { named, openNamed, type NamesItems } from './item.requirements.js';
import { isGoods, isPerformedByDoing } from './items.js';

/** Only orders, suspensions, licences and the like are recorded as done; money is paid and goods are disposed of. */
export const doneByDoing: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'item-performed-by-doing',
    article: 'APL 66; PROC 71',
    zh: '罚款、没收款项以缴款登记履行，没收物品以处理记录登记，警告、通报批评送达即履行。',
    en: 'Money is recorded as paid, goods as disposed of; a warning is performed by its service.',
    remedyZh: '请改用缴款（payment.record）或物品处理（execution.disposeGoods）。',
    remedyEn: 'Use payment.record or execution.disposeGoods instead.',
  },
  (step) => named(step).every(({ duty }) => isPerformedByDoing(duty)),
);

/** Only confiscated goods are disposed of here. */
export const goodsNamed: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'item-is-goods',
    article: 'APL 74; PROC 41',
    zh: '所指的项目须是没收物品。',
    en: 'The items named must be confiscated goods.',
    remedyZh: '请核对项目序号。',
    remedyEn: 'Check the numbers of the items.',
  },
  (step) => named(step).every(({ duty }) => isGoods(duty)),
);

/** Only what is suspended is resumed. */
export const isSuspended: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'execution-is-suspended',
    article: 'ARL 42; ALL 56; AEL 39',
    zh: '所指的项目须正在停止（中止）执行。',
    en: 'The items named must be suspended.',
    remedyZh: '请核对当事人和项目。',
    remedyEn: 'Check the party and the items.',
  },
  (step) => openNamed(step).some(({ suspended }) => suspended),
);
