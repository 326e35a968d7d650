import type { Words } from '#kernel';

/** What law and procedures call things. */
export interface LawWords {
  /** A time limit; null for an unknown one. `endsPower`: with it power over things or persons ends. */
  limit(rule: string): { readonly name: Words; readonly endsPower: boolean } | null;
  /** A command; null for an unknown one. */
  command(name: string): Words | null;
}
