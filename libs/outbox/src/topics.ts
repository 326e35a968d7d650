/** Which queues hear of a topic. */
export type Topics = Readonly<Record<string, readonly string[]>>;

/** Every topic that steps tell. One that is not here is heard by nobody. */
export const TOPICS: Topics = {
  /** A step was taken. */
  'case-moved': ['notifications'],
  /** A clock reached a level. */
  'clock-fired': ['notifications'],
  /** A supervisor urged. */
  urged: ['notifications'],
  /** A step entered files. */
  'files-entered': ['documents'],
};
