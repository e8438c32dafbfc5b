import { OPERATIONS } from '../operations.mjs'
import { projectFile } from '../project.mjs'
import { projectSettings } from '../servers/settings.mjs'
import { takeHeard } from './listen.mjs'
import { templateOf } from './template.mjs'

/**
 * What the project asks its database for each operation, as statements with places for the values. So the floor runs the
 * project's own SQL, whatever that becomes. Taken twice, with other values, to see that nothing else changes.
 */
export async function captureScripts(database, tokens, subjects) {
  const { readSettings } = await import(projectFile('dist/src/settings.js'))
  const { startServer } = await import(projectFile('dist/src/server.js'))
  const server = await startServer(await readSettings(projectSettings(database, tokens)))
  const capture = async (name) => {
    const values = subjects.draw()
    const since = Date.now()
    takeHeard()
    await ask(server.url, tokens, name, values)
    return templateOf(takeHeard(), values, since)
  }
  try {
    const scripts = {}
    for (const name of Object.keys(OPERATIONS)) {
      await capture(name) // with what is read once and then kept
      const [one, other] = [await capture(name), await capture(name)]
      const differs = one.findIndex((step, i) => !isSame(step, other[i]))
      if (differs >= 0 || one.length !== other.length)
        throw new Error(`${name} runs other statements for others: ${one[differs]?.sql}, ${other[differs]?.sql}`)
      scripts[name] = one
    }
    return scripts
  } finally {
    await server.close()
  }
}

/** TypeORM writes some numbers into its statements: these may differ. */
const withoutNumbers = (step) => step?.sql.replace(/\b\d+(\.\d+)?(e[+-]?\d+)?\b/g, '0')
const isSame = (one, other) => withoutNumbers(one) === withoutNumbers(other)

async function ask(url, tokens, name, values) {
  const { document: query, variables } = OPERATIONS[name]
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokens.of(values.managerNumber)}` },
    body: JSON.stringify({ query, variables: variables(values) }),
  })
  const answer = await response.json()
  if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`)
}
