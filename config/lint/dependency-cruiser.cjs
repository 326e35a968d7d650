// The floors of the house, as a machine sees them. Imports only go down; each rule says why it is there.
const words = '^libs/(kernel|contract)/';
const rules = '^libs/(calendar|statutes|procedures|engine|access|audit|verification)/';
const useCases =
  '^libs/(cases|law|organisation|clocks|supervision|notices|journal|documents|evidence|statistics|stories|pictures|ledgers|outbox|upkeep)/';
const plumbing = '^libs/(persistence|queues|delivery)/';
const doors = '^apps/';
const testkit = '^libs/testkit/';
const test = '(spec\\.ts$|^test/|^libs/testkit/)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one file, or a third is missing. Cycles also break the start under ESM.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'words-know-nobody',
      comment: 'Floor 0 is the vocabulary: whatever it imported, everyone would import.',
      severity: 'error',
      from: { path: words, pathNot: test },
      to: { path: '^(libs|apps)/', pathNot: words },
    },
    {
      name: 'rules-are-pure',
      comment:
        'The law is decided by pure functions over data: replay and the model check depend on it. No framework, no storage, no network.',
      severity: 'error',
      from: { path: rules, pathNot: test },
      to: {
        path: [
          '^(libs|apps)/(?!(kernel|contract|calendar|statutes|procedures|engine|access|audit|verification)/)',
          '(^|/)node_modules/(@nestjs|typeorm|pg|pg-copy-streams|fastify|@fastify|bullmq|ioredis|commander)/',
          '^(node:)?(http|https|net|tls|dns|dgram|child_process|worker_threads|cluster)$',
        ],
      },
    },
    {
      name: 'charts-only-where-procedures-live',
      comment: 'XState is how procedures are written, not what the product is made of.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^libs/(procedures|engine)/', test] },
      to: { path: '(^|/)node_modules/xstate/' },
    },
    {
      name: 'use-cases-own-ports',
      comment:
        'A use case says what it needs by a port of its own; the plumbing fits itself to that, never the other way round.',
      severity: 'error',
      from: { path: useCases, pathNot: test },
      to: {
        path: [
          plumbing,
          doors,
          testkit,
          '(^|/)node_modules/(@nestjs|typeorm|pg|pg-copy-streams|fastify|@fastify|bullmq|ioredis|commander)/',
        ],
      },
    },
    {
      name: 'plumbing-below-doors',
      comment: 'Plumbing serves any door, so it knows none; and one pipe does not run through another.',
      severity: 'error',
      from: { path: '^libs/(persistence|queues|delivery)/', pathNot: test },
      to: { path: ['^(apps)/', plumbing], pathNot: '^libs/$1/' },
    },
    {
      name: 'doors-do-not-open-into-each-other',
      comment: 'Each door runs as its own process in production; what two doors need lies below both.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: doors, pathNot: '^apps/$1/' },
    },
    {
      name: 'enter-by-the-front-door',
      comment: 'What a room does not put in its index.ts is its own affair and may change without asking.',
      severity: 'error',
      from: { path: '^(libs|apps|test)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'testkit-is-for-tests',
      comment: 'Fakes and throw-away databases have no business in what people use.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: test },
      to: { path: testkit },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing reaches is either forgotten or not finished.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(libs|apps)/',
        pathNot: ['spec\\.ts$', '/index\\.ts$', '/main\\.ts$', '\\.d\\.ts$', '\\.migration\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails when it is run.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^node_modules/\\.cache/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
