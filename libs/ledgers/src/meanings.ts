import type { CaseImportPayload } from '#procedures';

type Source = CaseImportPayload['source'];
type PartyKind = CaseImportPayload['parties'][number]['kind'];
type PenaltyKind = NonNullable<CaseImportPayload['decision']>['items'][number]['kind'];

/** Words of the ledger and what they mean here. The longest word that is found wins, of two as long the one above. */
export const SOURCES: Readonly<Record<string, Source>> = {
  公安: 'police',
  检察: 'procuratorate',
  法院: 'court',
  日常巡查: 'inspection',
  日常检查: 'inspection',
  专项检查: 'inspection',
  现场检查: 'inspection',
  监督检查: 'inspection',
  抽检: 'inspection',
  抽查: 'inspection',
  双随机: 'random-inspection',
  交办: 'assigned',
  移交: 'referral',
  移送: 'referral',
  举报投诉: 'report',
  投诉举报: 'report',
  举报: 'report',
  投诉: 'complaint-clue',
  媒体: 'media',
  舆情: 'media',
  其他: 'other',
};

export const PARTY_KINDS: Readonly<Record<string, PartyKind>> = {
  个体工商户: 'sole-trader',
  个体户: 'sole-trader',
  个体: 'sole-trader',
  自然人: 'person',
  公民: 'person',
  个人: 'person',
  个人独资企业: 'organisation',
  企业: 'organisation',
  公司: 'organisation',
  法人: 'organisation',
  单位: 'organisation',
  组织: 'organisation',
  机关: 'organisation',
  合作社: 'organisation',
};

export const PENALTIES: Readonly<Record<string, PenaltyKind>> = {
  警告: 'warning',
  通报批评: 'criticism',
  罚款: 'fine',
  没收违法所得: 'confiscated-gain',
  没收非法财物: 'confiscated-goods',
  没收物品: 'confiscated-goods',
  暂扣许可证: 'licence-suspension',
  降低资质等级: 'qualification-lowering',
  吊销许可证: 'licence-revocation',
  吊销营业执照: 'licence-revocation',
  限制开展生产经营活动: 'business-restriction',
  责令停产停业: 'suspension',
  责令关闭: 'closure',
  限制从业: 'employment-restriction',
  责令改正: 'order',
};

/** The word of the ledger for a kind of penalty. */
export function penaltyWord(kind: PenaltyKind): string {
  return Object.entries(PENALTIES).find(([, meaning]) => meaning === kind)?.[0] ?? kind;
}

/** Domains on which a rule of law depends; every other stays the word that the ledger has for it. */
export const DOMAINS: Readonly<Record<string, string>> = {
  食品: 'food',
  药品: 'drugs',
  医疗器械: 'medical-devices',
  化妆品: 'cosmetics',
  特种设备: 'special-equipment',
  广告: 'advertising',
  价格: 'price',
  商标: 'trademark',
  专利: 'patent',
  地理标志: 'geographical-indication',
  商业秘密: 'trade-secret',
  不正当竞争: 'unfair-competition',
  计量: 'metrology',
  产品质量: 'product-quality',
};

/** 自由裁量幅度 that mean: not punished. */
const NOT_PUNISHED = /不予|免于|免予/;

export function isNotPunished(discretion: string): boolean {
  return NOT_PUNISHED.test(discretion);
}

/** What a text means by the longest word in it that is known; null for none. */
export function meaningOf<Meaning>(words: Readonly<Record<string, Meaning>>, text: string): Meaning | null {
  const [first] = meaningsIn(words, text);
  return first ?? null;
}

/** Everything a text means (警告并处罚款), the longest word first; a word within a longer one does not count. */
export function meaningsIn<Meaning>(words: Readonly<Record<string, Meaning>>, text: string): readonly Meaning[] {
  const found: Meaning[] = [];
  let rest = text.normalize('NFKC');
  for (const [word, meaning] of byLength(words)) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, '|');
    if (!found.includes(meaning)) found.push(meaning);
  }
  return found;
}

function byLength<Meaning>(words: Readonly<Record<string, Meaning>>): readonly (readonly [string, Meaning])[] {
  return Object.entries(words).sort(([left], [right]) => right.length - left.length);
}
