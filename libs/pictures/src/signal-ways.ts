import { mapOfChart, type Registry, type SignalDeclaration } from '#engine';
import type { Words } from '#kernel';

/** Everything one procedure tells another. */
export interface SignalWay {
  readonly from: string;
  readonly to: string;
  readonly signals: readonly SignalDeclaration[];
}

/** Chinese names of the procedures that hear a signal, as far as this version has them. */
export function receiversOf(registry: Registry, signal: string): readonly string[] {
  return (registry.signals.get(signal)?.to ?? []).flatMap(({ procedure }) => {
    const found = registry.procedures.get(procedure);
    return found === undefined ? [] : [found.title.zh];
  });
}

/** Title of a procedure, or of a general rule that sends a signal. */
export function titleOf(registry: Registry, name: string): Words {
  const named = [...registry.procedures.values(), ...registry.parts.generalRules].find((one) => one.name === name);
  return named?.title ?? { zh: name, en: name };
}

/**
 * Which procedures send a signal: those whose charts do, those it names, else the one whose commands begin like it.
 * A signal may also name a general rule, whose commands belong to the case.
 */
export function sendersOf(registry: Registry, signal: SignalDeclaration): readonly string[] {
  const byChart = [...registry.procedures.values()]
    .filter(({ chart }) => mapOfChart(chart).sends.includes(signal.name))
    .map(({ name }) => name);
  const known = new Set([...registry.procedures.keys(), ...registry.parts.generalRules.map(({ name }) => name)]);
  const told = [...new Set([...byChart, ...(signal.from ?? [])])].filter((name) => known.has(name));
  if (told.length > 0) return told;
  const [first = ''] = signal.name.split('.');
  return [...registry.procedures.values()]
    .filter(({ name, commands }) => name === first || commands.some((command) => command.name.startsWith(`${first}.`)))
    .map(({ name }) => name);
}

/** Every way between two different procedures, in the order of the registry. */
export function signalWays(registry: Registry): readonly SignalWay[] {
  const ways = new Map<string, SignalDeclaration[]>();
  for (const signal of registry.signals.values()) {
    for (const from of sendersOf(registry, signal)) {
      for (const { procedure: to } of signal.to) {
        if (from === to || !registry.procedures.has(to)) continue;
        const pair = `${from} ${to}`;
        ways.set(pair, [...(ways.get(pair) ?? []), signal]);
      }
    }
  }
  return [...ways].map(([pair, signals]) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from, to, signals };
  });
}
