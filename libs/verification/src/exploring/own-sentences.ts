/** Says that the tables never contradict themselves. */
export const ANSWERED = {
  id: 'every-command-is-answered',
  zh: '每一个动作都有答复，程序定义不自相矛盾。',
  en: 'Every command is answered: the tables never contradict themselves.',
  article: 'design 3',
} as const;

/** Says that every state leads to the goal of its product; checked once the whole product is known. */
export const GOAL = {
  id: 'every-state-has-a-way-out',
  zh: '每一个未结束的状态都有合法的出路。',
  en: 'Every state that has not ended has a lawful way to its end.',
  article: 'APL 57; PROC 77, 78',
} as const;
