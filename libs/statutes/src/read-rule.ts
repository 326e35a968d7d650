import {
  APPROVERS,
  CONSEQUENCES,
  EXCLUSION_KINDS,
  RULE_KINDS,
  TIME_UNITS,
  type Confidence,
  type DailyRate,
  type ExtensionStep,
  type Interpretation,
  type Rule,
  type RuleVersion,
  type Words,
} from './rule.js';
import type { StrictMap } from './strict-yaml.js';

const CONFIDENCES: readonly Confidence[] = ['T', 'S', 'M', 'I'];

function readWords(map: StrictMap): Words {
  const words = { zh: map.text('zh'), en: map.text('en') };
  map.done();
  return Object.freeze(words);
}

function readExtension(map: StrictMap): ExtensionStep {
  const step = {
    max: map.countOrNull('max'),
    units: Object.freeze(map.listOf('units', TIME_UNITS)),
    times: map.countOrNull('times'),
    approver: map.oneOf('approver', APPROVERS),
  };
  map.done();
  return Object.freeze(step);
}

function readRate(map: StrictMap): DailyRate {
  const rate = { perMille: map.count('perMille'), capPerMille: map.countOrNull('capPerMille') };
  map.done();
  return Object.freeze(rate);
}

function readVersion(map: StrictMap, ruleId: string): RuleVersion {
  const from = map.has('from') ? map.date('from') : null;
  const version = {
    id: `${ruleId}@${from ?? 'base'}`,
    from,
    certainFrom: map.has('certainFrom') ? map.date('certainFrom') : null,
    until: map.has('until') ? map.date('until') : null,
    article: map.text('article'),
    confidence: map.oneOf('confidence', CONFIDENCES),
    source: map.text('source'),
    unit: map.has('unit') ? map.oneOf('unit', TIME_UNITS) : null,
    length: map.has('length') ? map.count('length') : null,
    applyAfter: map.has('applyAfter') ? map.count('applyAfter') : null,
    note: map.has('note') ? readWords(map.child('note')) : null,
  };
  map.done();
  return Object.freeze(version);
}

/** What a rule is about, in words. */
function readTexts(
  map: StrictMap,
): Pick<Rule, 'name' | 'law' | 'starts' | 'ends' | 'consequence' | 'consequenceText' | 'note'> {
  return {
    name: readWords(map.child('name')),
    law: map.text('law'),
    starts: readWords(map.child('starts')),
    ends: readWords(map.child('ends')),
    consequence: map.oneOf('consequence', CONSEQUENCES),
    consequenceText: readWords(map.child('consequenceText')),
    note: map.has('note') ? readWords(map.child('note')) : null,
  };
}

/** What decides the length of the period; what is not written has the plain value. */
function readChanges(map: StrictMap): Pick<Rule, 'exclusions' | 'exclusionsMustBeTold' | 'extensions' | 'printedEnd'> {
  return {
    exclusions: Object.freeze(map.has('exclusions') ? map.listOf('exclusions', EXCLUSION_KINDS) : []),
    exclusionsMustBeTold: map.has('exclusionsMustBeTold') && map.flag('exclusionsMustBeTold'),
    extensions: Object.freeze(map.has('extensions') ? map.maps('extensions').map(readExtension) : []),
    printedEnd: map.has('printedEnd') ? map.oneOf('printedEnd', ['as-printed', 'earlier'] as const) : 'as-printed',
  };
}

type Counting = Omit<
  Rule,
  keyof ReturnType<typeof readTexts> | keyof ReturnType<typeof readChanges> | 'id' | 'section' | 'versions'
>;

/** What else decides the counting. */
function readCounting(map: StrictMap): Counting {
  return {
    foldedInto: map.has('foldedInto') ? map.text('foldedInto') : null,
    kind: map.oneOf('kind', RULE_KINDS),
    direction: map.has('direction') ? map.oneOf('direction', ['forward', 'backward'] as const) : 'forward',
    roll: map.flag('roll'),
    takesRestrictionEnds: map.has('takesRestrictionEnds') && map.flag('takesRestrictionEnds'),
    rate: map.has('rate') ? readRate(map.child('rate')) : null,
    interpretations: Object.freeze(map.has('interpretations') ? map.texts('interpretations') : []),
    running: map.has('running') ? map.oneOf('running', ['by-start', 'shorter'] as const) : 'by-start',
  };
}

/** Reads one rule; only the shape is judged here. */
export function readRule(map: StrictMap, section: string): Rule {
  const id = map.text('id');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) map.fail(`'${id}' is not a kebab-case id`, 'id');
  const rule = {
    id,
    section,
    ...readTexts(map),
    ...readCounting(map),
    ...readChanges(map),
    versions: Object.freeze(map.maps('versions').map((version) => readVersion(version, id))),
  };
  map.done();
  return Object.freeze(rule);
}

/** Reads one named interpretation. */
export function readInterpretation(map: StrictMap): Interpretation {
  const interpretation = {
    id: map.text('id'),
    value: map.textNumberOrFlag('value'),
    text: readWords(map.child('text')),
    source: map.text('source'),
  };
  map.done();
  return Object.freeze(interpretation);
}
