import { defineChart, emit, stays, type ChartNode } from '#engine';
import { JURISDICTION } from '../general-rules/jurisdiction/jurisdiction-transitions.js';
import { isSuspended } from '../general-rules/suspension/suspensions.js';

/** Acts that need no particular state as long as the case lives. */
const ACTS = ['investigation.assign', 'investigation.recordAct', 'exclusion.open'];
const EXTENSIONS = ['investigation.extend', 'investigation.extendByPanel'];

/** Another case is joined to this one, or a part of it is split off. */
const JOINING = ['case.absorb', 'case.split'];

const main: ChartNode = {
  initial: 'gathering',
  states: {
    gathering: {
      on: {
        ...stays(...ACTS, ...EXTENSIONS, ...JOINING),
        ...JURISDICTION,
        'case.join': 'joined',
        'investigation.submitReport': 'reported',
        'investigation.terminate': 'terminated',
        'investigation.refer': 'referred',
      },
    },
    reported: {
      tags: 'ended',
      entry: emit('investigation.reported'),
      on: {
        ...stays(...ACTS, ...EXTENSIONS),
        ...JURISDICTION,
        'penalty.supplement': 'gathering',
        'investigation.terminate': 'terminated',
      },
    },
    // It rests in the leading case until it is split off from there.
    joined: {
      tags: 'ended',
      on: { ...stays('investigation.assign'), 'case.separate': 'gathering', 'case.reopen': 'gathering' },
    },
    terminated: {
      tags: 'ended',
      entry: emit('investigation.terminated'),
      on: stays('investigation.assign'),
    },
    referred: {
      tags: 'ended',
      entry: emit('investigation.referred'),
      on: stays('investigation.assign'),
    },
  },
};

/** What the transfers of the case tell; whether it is suspended follows from the facts. */
const TRANSFERS = stays('transfer.approved', 'transfer.answered');

/** Suspension lies beside the state: suspended while any cause lasts, and never after the first decision (PROC 46). */
const suspension: ChartNode = {
  initial: 'running',
  states: {
    running: {
      on: { ...TRANSFERS, ...stays('investigation.suspend') },
      always: {
        guard: ({ context }) => isSuspended(context.view),
        when: { zh: '部门负责人中止，或公安机关在办', en: 'a leader suspended it, or the police hold the matter' },
        target: 'suspended',
      },
    },
    suspended: {
      on: { ...TRANSFERS, ...stays('investigation.resume') },
      always: {
        guard: ({ context }) => !isSuspended(context.view),
        when: { zh: '无中止事由，或已作出决定', en: 'nothing suspends it any more, or it is decided' },
        target: 'running',
      },
    },
  },
};

/** 调查取证: from filing to the report. */
export const investigationChart = defineChart({
  id: 'investigation',
  type: 'parallel',
  states: { main, suspension },
});
