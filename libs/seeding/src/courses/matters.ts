import type { Chance } from '../chance.js';

/** What a told case is about. Facts and names are invented. */
export interface Matter {
  readonly domain: string;
  readonly violation: string;
  readonly facts: string;
  readonly basis: string;
}

const MATTERS: readonly Matter[] = [
  { domain: 'advertising', violation: '发布虚假广告', facts: '在店堂发布含有虚假内容的广告', basis: '广告法 55' },
  { domain: 'food', violation: '销售超过保质期的食品', facts: '货架陈列超过保质期的食品待售', basis: '食品安全法 124' },
  {
    domain: 'metrology',
    violation: '使用未经检定的计量器具',
    facts: '使用未经强制检定的电子计价秤',
    basis: '计量法 25',
  },
  {
    domain: 'trademark',
    violation: '销售侵犯注册商标专用权的商品',
    facts: '销售侵犯注册商标专用权的商品',
    basis: '商标法 60',
  },
  { domain: 'price', violation: '不按规定明码标价', facts: '销售商品未按规定标明价格', basis: '价格法 42' },
  { domain: 'product-quality', violation: '销售不合格产品', facts: '销售抽查检验不合格的产品', basis: '产品质量法 50' },
  {
    domain: 'cosmetics',
    violation: '未建立进货查验记录制度',
    facts: '经营化妆品未建立进货查验记录制度',
    basis: '化妆品监督管理条例 62',
  },
  {
    domain: 'registration',
    violation: '未经登记从事经营活动',
    facts: '未办理登记从事经营活动',
    basis: '市场主体登记管理条例 43',
  },
];

const SYLLABLES = ['虚构', '演示', '样例', '拟名', '示范', '试用', '假设', '模拟'];
const TRADES = ['商贸有限公司', '食品店', '百货商行', '科技有限公司', '超市', '餐饮店', '建材经营部', '日化店'];

export const SOURCES = ['inspection', 'random-inspection', 'report', 'complaint-clue', 'referral', 'media'] as const;

export function aMatter(chance: Chance): Matter {
  return chance.oneOf(MATTERS);
}

/** A plainly invented party: an organisation, a sole trader, or a person. */
export function aParty(chance: Chance): Readonly<Record<string, unknown>> {
  const number = String(chance.between(1, 99_999)).padStart(5, '0');
  const name = `${chance.oneOf(SYLLABLES)}${number}${chance.oneOf(TRADES)}`;
  const kind = chance.oneOf(['organisation', 'organisation', 'sole-trader'] as const);
  return { kind, name, identifier: `DEMO${number}`, address: `案例市演示路${String(chance.between(1, 999))}号` };
}
