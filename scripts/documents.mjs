// Makes what the desk knows of the API: the types of its own operations, from src/schema.graphql. With --check it only tells
// whether what is committed is what would be made.
import { generate } from '@graphql-codegen/cli'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'

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
// The operations alone are used, by the names of their documents; the look-up by text is not.
const file = made.find(({ filename }) => filename.endsWith('made/graphql.ts'))
const content = `// Made by npm run schema from the *.graphql of this folder: change those.\n${file.content}`
const path = 'src/desk/made/graphql.ts'
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
  console.error(`${path} is not what the desk's documents and src/schema.graphql make. Run: npm run schema`)
  process.exitCode = 1
}
