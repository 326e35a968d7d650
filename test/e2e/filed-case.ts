import type { ApiUnderTest } from './api-under-test.js';
import { CaseByHttp } from './case-by-http.js';

export const li = 'investigator.li';
const head = 'unit-head.chen';
export const leader = 'leader.wang';
export const officers = [li, 'investigator.zhao'];

/** A clue about one company that two officers verify on 2026-03-02. */
export async function aVerifiedClue(api: ApiUnderTest): Promise<CaseByHttp> {
  await api.on('2026-03-02T09:00:00+08:00');
  const story = await CaseByHttp.open(api, li, {
    source: 'inspection',
    receivedAt: '2026-03-02',
    summary: '检查发现涉嫌虚假宣传',
    domain: 'advertising',
    parties: [{ kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' }],
  });
  await story.gives(head, 'filing.assign', { officers });
  return story;
}

/** A case of that company, filed on 2026-03-04. */
export async function aFiledCase(api: ApiUnderTest): Promise<CaseByHttp> {
  const story = await aVerifiedClue(api);
  await api.on('2026-03-03T09:00:00+08:00');
  const elements = { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true };
  await story.gives(li, 'filing.propose', {
    violation: '虚假宣传',
    domain: 'advertising',
    basis: '广告法 28',
    elements,
  });
  await api.on('2026-03-04T09:00:00+08:00');
  await story.gives(leader, 'filing.approve', {});
  return story;
}
