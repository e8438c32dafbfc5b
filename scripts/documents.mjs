// Makes what the desk knows of the API: the types of its own operations, from src/schema.graphql. With --check it only tells
// whether what is committed is what would be made.
import { generate } from '@graphql-codegen/cli'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql'

const made = await generate(
  {
    schema: 'src/schema.graphql',
    documents: 'src/desk/**/*.graphql',
    silent: true,
    errorsOnly: true,
    generates: {
      'src/desk/made/': {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: {
          useTypeImports: true,
          enumsAsTypes: true,
          strictScalars: true,
          scalars: { DateTime: 'string', Date: 'string', UUID: 'string' },
        },
      },
    },
  },
  false,
)
/** What the first screens ask, as text: asked before there is a client that could write it. In the order of their screens. */
const FIRST = ['Who', 'Today', 'CallsDue', 'ToTell', 'MyRecord', 'AskedOfMe', 'Telling', 'Queue', 'DeputyCases']
const folder = 'src/desk/documents'
const { definitions } = parse(
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n'),
)
const named = (name, kind) => definitions.find((one) => one.kind === kind && one.name.value === name)
const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
/** With the fragments in it, and the type of every object, by which the client knows what a change concerns. */
function asked(operationName) {
  const used = new Set([named(operationName, Kind.OPERATION_DEFINITION)])
  for (const one of used)
    visit(one, { FragmentSpread: ({ name }) => void used.add(named(name.value, Kind.FRAGMENT_DEFINITION)) })
  const typed = (one) =>
    visit(one, {
      SelectionSet: (set, _key, parent) =>
        parent.kind === Kind.OPERATION_DEFINITION ? undefined : { ...set, selections: [TYPENAME, ...set.selections] },
    })
  const query = [...used].map((one) => print(typed(one))).join(' ')
  return { operationName, query: stripIgnoredCharacters(query) }
}

const MADE = '// Made by npm run schema from src/desk/documents: change those.\n'
// The operations alone are used, by the names of their documents; the look-up by text is not.
const file = made.find(({ filename }) => filename.endsWith('made/graphql.ts'))
const first = Object.fromEntries(FIRST.map((name) => [name, asked(name)]))
const contents = {
  'src/desk/made/graphql.ts': MADE + file.content,
  'src/desk/made/first.ts': `${MADE}export const FIRST = ${JSON.stringify(first, null, 2)}\n`,
}
for (const [path, content] of Object.entries(contents))
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
    console.error(`${path} is not what the desk's documents and src/schema.graphql make. Run: npm run schema`)
    process.exitCode = 1
  }
