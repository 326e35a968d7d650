import type { ChosenPreferences } from '#notices';

/** The columns of what a person chose, of `notice_preferences p`. */
export const CHOSEN = 'p.language, p.quiet, p.digest_at as "digestAt", p.ways';

/** All of them null where nothing was chosen. */
export type ChosenRow = { readonly [Field in keyof Required<ChosenPreferences>]: ChosenPreferences[Field] | null };

export function chosenOf({ language, quiet, digestAt, ways }: ChosenRow): ChosenPreferences | undefined {
  if (language === null || quiet === null || digestAt === null || ways === null) return undefined;
  return { language, quiet, digestAt, ways } as ChosenPreferences;
}
