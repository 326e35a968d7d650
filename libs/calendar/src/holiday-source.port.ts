/** One day that the yearly notice of the State Council makes different from, or confirms within, the plain week. */
export interface HolidayDay {
  /** 'YYYY-MM-DD' */
  readonly date: string;
  /** `true`: a rest day; `false`: a make-up working day 调休上班. */
  readonly off: boolean;
  /** The holiday it belongs to. */
  readonly name: { readonly zh: string; readonly en: string };
}

/** The holiday arrangement of one year. Days not listed follow the plain week. */
export interface HolidayTable {
  readonly year: number;
  readonly days: readonly HolidayDay[];
  /** The notice it comes from, as printed beside a skipped day. */
  readonly notice: string;
}

/** Where yearly holiday tables come from: a package, a configuration folder, a database. */
export interface HolidaySource {
  tables(): readonly HolidayTable[];
}
