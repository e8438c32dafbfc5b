import { v7 } from 'uuid'
import { POSTGRAPHILE } from '../contenders/postgraphile-documents.mjs'
import { OPERATIONS } from '../operations.mjs'
import { projectFile } from '../project.mjs'
import { startChild } from './child.mjs'

const isRight = (body) => body.startsWith('{"data":{') && !body.includes('"errors":[')
const JSON_TYPE = Object.freeze({ 'content-type': 'application/json' })
const start = (name, env) =>
  startChild(name, projectFile(`bench/contenders/${name}.mjs`), {
    env: { NODE_ENV: 'production', CONTENDER: JSON.stringify(env) },
  })

/** PostGraphile, with the requests that ask it for an operation. */
export const startPostgraphile = async (database) => ({
  ...(await start('postgraphile', database)),
  request(name, values) {
    const { document: query, variables } = POSTGRAPHILE[name]
    return { headers: JSON_TYPE, body: JSON.stringify({ query, variables: variables({ ...values, newId: v7() }) }) }
  },
  served: (name, data) => POSTGRAPHILE[name].served(data),
  isRight,
})

/** The plain Mercurius. It is told how the project finds what waits for HR. */
export const startMercurius = async (database, scripts, { hrId }) => ({
  ...(await start('mercurius', { ...database, queue: queueIn(scripts.R3, hrId) })),
  request(name, values) {
    const { document, variables, asks } = OPERATIONS[name]
    return {
      headers: { ...JSON_TYPE, 'x-number': asks(values) },
      body: JSON.stringify({ query: document([]), variables: variables(values) }),
    }
  },
  served: (name, data) => OPERATIONS[name].served(data),
  isRight,
})

function queueIn(script, hrId) {
  const { sql, places } = script.find((step) => /\) AS queue ORDER BY due/.test(step.sql))
  return { sql, values: places.map(({ constant, column }) => (column === 'id' ? hrId : constant)) }
}
