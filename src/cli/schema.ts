import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { printSchema } from 'graphql'
import { commandLine } from './command-line.js'
import { readSettings } from '../settings.js'
import { startServer } from '../server.js'

/** Prints the schema that the code makes into src/schema.graphql, or checks that the file says the same. */
const FILE = join(import.meta.dirname, '../../../src/schema.graphql')
const HEAD = '# Written by `npm run schema`, from the code. Clients hold on to it: read a change to it twice.\n\n'

const { values } = commandLine('Usage: node dist/src/cli/schema.js [--write]\n', {
  write: { type: 'boolean', default: false },
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
