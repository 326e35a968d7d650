import { isMap, LineCounter, parseDocument } from 'yaml';
import { ONLY_CASE, type Expectation, type Story, type StoryStep } from './story.js';
import { StoryFileError } from './story-file-error.js';
import { StoryMap } from './story-map.js';

const NOTHING: Expectation = { state: {}, clocks: {}, tasks: {}, refused: null, escalations: null, unchanged: [] };

/**
 * Reads a story from its YAML text.
 * @param file its name, for messages
 * @throws StoryFileError naming the line and what is wrong with it
 */
export function readStory(file: string, text: string): Story {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    throw new StoryFileError(
      file,
      lines.linePos(fault.pos[0]).line,
      `不是 YAML（${fault.message}）`,
      `is no YAML (${fault.message})`,
    );
  }
  if (!isMap(document.contents)) throw new StoryFileError(file, 1, '不是故事文件', 'is no story');
  const map = new StoryMap({ file, document, lines }, document.contents);
  const story = {
    file,
    title: map.text('story'),
    organisation: map.optionalText('organisation') ?? 'demo',
    steps: map.children('steps').map(readStep),
  };
  map.done();
  return story;
}

function readStep(map: StoryMap): StoryStep {
  const expect = readExpectation(map.child('expect'));
  const caseName = map.optionalText('case') ?? ONLY_CASE;
  const step: StoryStep = map.has('advance')
    ? { kind: 'advance', line: map.line, caseName, to: map.instant('advance'), expect }
    : {
        kind: 'act',
        line: map.line,
        caseName,
        opens: map.optionalText('opens'),
        at: map.instant('at'),
        entered: map.has('entered') ? map.instant('entered') : null,
        as: map.text('as'),
        command: map.text('do'),
        payload: map.payload('with'),
        proceeding: map.optionalText('proceeding'),
        expect,
      };
  map.done();
  return step;
}

function readExpectation(map: StoryMap | null): Expectation {
  if (map === null) return NOTHING;
  const expectation: Expectation = {
    state: textsByKey(map.child('state')),
    clocks: byKey(map.child('clocks'), (of, key) => textsByKey(of.child(key))),
    tasks: byKey(map.child('tasks'), (of, key) => of.texts(key)),
    refused: map.has('refused') ? map.texts('refused') : null,
    escalations: map.count('escalations'),
    unchanged: map.texts('unchanged'),
  };
  map.done();
  return expectation;
}

function textsByKey(map: StoryMap | null): Readonly<Record<string, string>> {
  return byKey(map, (of, key) => of.text(key));
}

function byKey<Value>(
  map: StoryMap | null,
  read: (of: StoryMap, key: string) => Value,
): Readonly<Record<string, Value>> {
  return map === null ? {} : Object.fromEntries(map.keys().map((key) => [key, read(map, key)]));
}
