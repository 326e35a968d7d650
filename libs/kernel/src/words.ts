/** What a user reads: Chinese first, English beside it. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
