import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { buildSchema, printSchema } from 'graphql'
import { brokenSince } from './broken-since.js'
import { commandLine } from './command-line.js'
import { readSettings } from '../settings.js'
import { startServer } from '../server.js'

/**
 * Prints the schema that the code makes into src/schema.graphql, or checks that the file says the same, and that no client of
 * the last release breaks on it. `--release` writes down what is released, for the next to be compared with.
 */
const RELEASED = join(import.meta.dirname, '../../../src/released.graphql')
const FILE = join(import.meta.dirname, '../../../src/schema.graphql')
const HEAD_OF_RELEASED =
  '# The schema of the last release, which clients hold on to. `npm run schema:check` compares with it; see CONTRIBUTING.md.\n\n'
const HEAD = '# Written by `npm run schema`, from the code. Clients hold on to it: read a change to it twice.\n\n'

const { values } = commandLine('Usage: node dist/src/cli/schema.js [--write] [--release]\n', {
  write: { type: 'boolean', default: false },
  release: { type: 'boolean', default: false },
})
const folder = mkdtempSync(join(tmpdir(), 'reprieve-schema-'))
const settings = await readSettings({ DATABASE_URL: `sqlite:${folder}/schema.sqlite`, PORT: '0' })
const { app, close } = await startServer(settings)
const schema = HEAD + printSchema(app.get(GraphQLSchemaHost).schema) + '\n'
await close()
rmSync(folder, { recursive: true })

if (values.write) writeFileSync(FILE, schema)
else if (readFileSync(FILE, 'utf8') !== schema) {
  console.error(
    'src/schema.graphql differs from the schema that the code makes. Run npm run schema and read what changed.',
  )
  process.exitCode = 1
}

const broken = brokenSince(buildSchema(readFileSync(RELEASED, 'utf8')), buildSchema(schema))
if (values.release) writeFileSync(RELEASED, schema.replace(HEAD, HEAD_OF_RELEASED))
else if (broken.length > 0) {
  console.error(
    `Clients of the last release would break. Deprecate what is to go, and take it away a release later:\n${broken.join('\n')}`,
  )
  process.exitCode = 1
}
