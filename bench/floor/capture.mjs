import { setTimeout } from 'node:timers/promises'
import { DERIVED, OPERATIONS } from '../operations.mjs'
import { projectFile } from '../project.mjs'
import { projectSettings } from '../servers/settings.mjs'
import { takeHeard } from './listen.mjs'
import { templateOf } from './template.mjs'

const TRIES = 30
/** What a request leaves behind, such as telling subscribers, must not be heard with the next one. */
const SETTLING_MS = 200
/** Done beside the requests, for many at once, or after the answer; and, on SQLite, what only the project’s own connection has. */
const BESIDE = /pg_notify|INTO personal_reads|plan_cache_mode|touched_rows/
const isOfTheRequest = ({ sql }) => !BESIDE.test(sql)

/**
 * What the project asks its database for each operation, as statements with places for the values. So the floor runs the
 * project's own SQL, whatever that becomes. Taken several times, with other values, to see that nothing else changes.
 */
export async function captureScripts(database, tokens, subjects) {
  const { readSettings } = await import(projectFile('dist/src/settings.js'))
  const { startServer } = await import(projectFile('dist/src/server.js'))
  const server = await startServer(await readSettings({ ...projectSettings(database, tokens), LOG_LEVEL: 'error' }))
  const capture = async (name) => {
    await setTimeout(SETTLING_MS)
    const values = subjects.draw()
    const since = Date.now()
    takeHeard()
    await ask(server.url, tokens, name, values)
    return templateOf(takeHeard().filter(isOfTheRequest), values, since)
  }
  /** Two in a row that are alike: what the server does beside requests, such as noting who has read, is not among them. */
  const script = async (name) => {
    let last = await capture(name) // with what is read once and then kept
    for (let i = 0; i < TRIES; i++) {
      const next = await capture(name)
      if (next.length === last.length && next.every((step, at) => isSame(step, last[at]))) return next
      last = next
    }
    throw new Error(`${name} runs other statements each time.`)
  }
  try {
    const scripts = {}
    for (const name of Object.keys(OPERATIONS)) scripts[name] = await script(name)
    return scripts
  } finally {
    await server.close()
  }
}

/** TypeORM writes some numbers into its statements: these may differ. */
const withoutNumbers = (step) => step?.sql.replace(/\b\d+(\.\d+)?(e[+-]?\d+)?\b/g, '0')
const isSame = (one, other) => withoutNumbers(one) === withoutNumbers(other)

async function ask(url, tokens, name, values) {
  const { document, variables, asks } = OPERATIONS[name]
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokens.of(asks(values))}` },
    body: JSON.stringify({ query: document(DERIVED), variables: variables(values) }),
  })
  const answer = await response.json()
  if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`)
}
