// What can go wrong before the product itself runs, each said in one sentence, Chinese first.

/** A failure that is understood: its message is one sentence in each language and no stack is shown. */
export class PlainFailure extends Error {
  constructor(zh, en, detail = '') {
    super(`${zh} / ${en}`);
    this.detail = detail;
  }
}

const causes = [
  {
    signs: /ENOSPC|EDQUOT|no space left|disk quota/i,
    zh: (what) => `磁盘已满，无法${what.zh}；请腾出空间后重试。`,
    en: (what) => `The disk is full and Anliu cannot ${what.en}; free some space and try again.`,
  },
  {
    signs: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    zh: (what) => `没有写入权限，无法${what.zh}；请检查项目文件夹的所有者。`,
    en: (what) => `A write permission is missing and Anliu cannot ${what.en}; check who owns the project folder.`,
  },
  {
    signs: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|network/,
    zh: (what) => `无法连接 npm 软件源，不能${what.zh}；请检查网络或代理后重试。`,
    en: (what) =>
      `The npm registry cannot be reached and Anliu cannot ${what.en}; check the network or proxy and try again.`,
  },
];

/**
 * Turns what a tool printed, or an error it threw, into one sentence.
 * @param {{zh: string, en: string}} what the thing that was being done, as a verb phrase
 * @param {string} text the tool's words, searched for signs of the cause
 */
export function plainFailure(what, text) {
  const cause = causes.find((candidate) => candidate.signs.test(text));
  if (cause) return new PlainFailure(cause.zh(what), cause.en(what));
  return new PlainFailure(
    `无法${what.zh}，原因见上面的输出。`,
    `Anliu cannot ${what.en}; the reason stands above.`,
    text,
  );
}
