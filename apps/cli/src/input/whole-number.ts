import { WrongUse } from '../wrong-use.js';

/** The most an option of the command line takes. */
const MOST = 10_000_000;

/** A whole number of one or more. @throws WrongUse naming the option */
export function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > MOST) {
    throw new WrongUse(
      `${option} 必须是 1 至 ${String(MOST)} 的整数`,
      `${option} must be a whole number from 1 to ${String(MOST)}`,
    );
  }
  return number;
}
