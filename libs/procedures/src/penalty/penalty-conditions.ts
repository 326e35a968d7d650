/** What the conditions of the penalty's chart ask, for those who look at its picture. */
export const WHEN = {
  noticeReached: { zh: '告知书已送达当事人', en: 'the notice has reached a party' },
  heard: { zh: '听证已举行并报告', en: 'a hearing was held and reported' },
  toBeDiscussed: { zh: '各方权利已了，须集体讨论', en: 'rights used or over; the leaders must discuss it' },
  ready: { zh: '各方权利已行使、放弃或届满', en: 'rights of every party used, waived or over' },
  rightsReopened: { zh: '送达更正，权利重新计算', en: 'a corrected service gives the rights anew' },
  leadersAwaited: { zh: '须集体讨论', en: 'the leaders must discuss it' },
  toBeSupplemented: { zh: '补充调查', en: 'to supplement the investigation' },
  goesOn: { zh: '同意或从轻、其他处理', en: 'as noticed, lighter, another outcome' },
  change: { zh: '改变拟处罚内容', en: 'what is intended changes' },
  decisionCancelled: { zh: '决定尚未送达', en: 'the decision was not served yet' },
  decisionGone: { zh: '决定不再有效或须重作', en: 'nothing of it stands, or it is to be made anew' },
  decisionUnderWay: { zh: '已开始送达', en: 'service has begun' },
  decisionReachedAll: { zh: '已送达每一当事人', en: 'served on every party' },
  suspended: { zh: '全案中止', en: 'the whole case is suspended' },
  running: { zh: '无中止事由', en: 'nothing suspends the case' },
  heldBefore: { zh: '已举行过', en: 'it had been held' },
} as const;
