const { existsSync } = require('node:fs')
const { join } = require('node:path')

// The order of the rooms of src, top first: a room may import only rooms above it (and itself). The list lives here alone.
const ROOMS = [
  'time',
  'language',
  'statistics',
  'pattern',
  'charts',
  'database',
  'graphql',
  'directory',
  'access',
  'entrance',
  'audit',
  'notices',
  'workforce',
  'standards',
  'incidents',
  'representation',
  'customers',
  'statements',
  'recognition',
  'assessments',
  'responses',
  'hearings',
  'appeals',
  'retention',
  'queue',
  'today',
  'review',
  'intake',
  'operating',
  'cli',
  'desk',
]
for (const room of ROOMS)
  if (!existsSync(join(__dirname, 'src', room)))
    throw new Error(`The order of the rooms names ${room}, which does not exist.`)
// Rooms of plumbing, in which most files do one technical thing and are named by it.
const NAMED_BY_WHAT_THEY_DO = ['database', 'graphql', 'access', 'entrance', 'cli', 'desk']
const IMPURE =
  '^node_modules/(@nestjs|typeorm|graphql|class-validator|fastify)/|^(node:)?(fs|http|net|worker_threads)$|^src/.+[.](service|reader|writer|keeper)[.]ts$'
const below = (room) => ROOMS.slice(ROOMS.indexOf(room) + 1)
// The folders of pattern/, likewise.
const FOLDERS_OF_PATTERN = ['records', 'belief', 'fit', 'answer']

module.exports = {
  forbidden: [
    ...ROOMS.slice(0, -1).map((room) => ({
      name: `${room}-imports-only-rooms-above-it`,
      comment: 'A room may import only rooms above it: see the list at the top of this file.',
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${below(room).join('|')})/` },
    })),
    {
      name: 'rooms-never-import-the-house',
      comment: 'app.module.ts, main.ts, run.ts and commands.ts put the rooms together; only cli may import them.',
      severity: 'error',
      from: { path: `^src/(${ROOMS.filter((room) => room !== 'cli').join('|')})/` },
      to: { path: '^src/(app\\.module|main|run|server|settings|tell-failure)\\.ts$' },
    },
    {
      name: 'the-desk-is-a-client',
      comment: 'What the desk knows of the server is the API: the types in src/desk/made are made from its schema.',
      severity: 'error',
      from: { path: '^src/desk/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src/(?!desk/)|test/|ormconfig\\.ts)' },
    },
    ...['language', 'statistics', 'pattern'].map((room) => ({
      name: `${room}-is-pure`,
      comment: 'No database, no web and no clock in here: only pure rooms above it, and libraries that are pure.',
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot:
          '^(src/(language|statistics|pattern)/|src/time/(?!clock\\.ts|time\\.module)|node_modules/(@stdlib|intl-messageformat|lru-cache)/|@schummar/icu-type-parser)',
      },
    })),
    ...FOLDERS_OF_PATTERN.slice(0, -1).map((folder, i) => ({
      name: `pattern-${folder}-imports-only-folders-above-it`,
      severity: 'error',
      from: { path: `^src/pattern/${folder}/` },
      to: { path: `^src/pattern/(${FOLDERS_OF_PATTERN.slice(i + 1).join('|')})/` },
    })),
    ...[
      { name: 'a-plain-name-means-pure', to: { path: IMPURE, dependencyTypesNot: ['type-only'] } },
      { name: 'a-plain-name-asks-no-database', to: { path: '^src/database/database\\.ts$' } },
    ].map((rule) => ({
      ...rule,
      comment:
        'A file without a dot in its name knows no database, web, framework or clock: name it by what it is, or hand it what it needs.',
      severity: 'error',
      from: { path: '^src/[a-z]+/[^.]+\\.ts$', pathNot: `^src/(${NAMED_BY_WHAT_THEY_DO.join('|')})/` },
    })),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-cycles-between-folders',
      comment:
        'The folders inside a room are in an order too: of two that need each other, move what both need to a third.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-folder-is-a-known-room',
      comment: 'A new room needs its place in the order at the top of this file.',
      severity: 'error',
      from: { path: `^src/(?!(${ROOMS.join('|')})/)[^/]+/` },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/' }, // specs beside the code may use the world of the tests, which uses every room
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
