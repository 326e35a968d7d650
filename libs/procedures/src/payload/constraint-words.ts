/** What the validator's constraints mean, in Chinese; the validator itself words them in English. */
const WORDS: Readonly<Record<string, string>> = {
  arrayMinSize: '条目数量不足。',
  arrayMaxSize: '条目数量过多。',
  arrayUnique: '条目不得重复。',
  isArray: '必须是列表。',
  isBoolean: '必须是“是”或“否”。',
  isIn: '不在允许的取值之内。',
  isInt: '必须是整数。',
  isNotEmpty: '不能为空。',
  isNumber: '必须是数字。',
  isObject: '必须是一个对象。',
  isString: '必须是文字。',
  isUuid: '必须是案件编号（UUID）。',
  matches: '格式不正确。',
  max: '数值过大。',
  maxLength: '文字过长。',
  min: '数值过小。',
  nestedValidation: '内部内容有误。',
  whitelistValidation: '该动作没有这个字段。',
};

/** How the validator introduces the values that a field may have. */
const VALUES = /following values: (.+)$/;

/**
 * The Chinese wording of a constraint; unknown ones are told plainly.
 * @param text the validator's English sentence, which lists the values that are allowed
 */
export function constraintWords(constraint: string, text = ''): string {
  const values = constraint === 'isIn' ? VALUES.exec(text)?.[1] : undefined;
  if (values !== undefined) return `只能取下列值之一：${values.split(', ').join('、')}。`;
  return WORDS[constraint] ?? '内容不符合要求。';
}
