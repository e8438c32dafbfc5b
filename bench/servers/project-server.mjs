import { DERIVED, OPERATIONS } from '../operations.mjs'
import { projectFile, startOptions } from '../project.mjs'
import { startChild } from './child.mjs'
import { projectSettings } from './settings.mjs'

/** The built project, as `npm start` runs it, with the requests that ask it for an operation. */
export async function startProject(database, tokens, people) {
  const tokenOf = new Map(await Promise.all(people.map(async (number) => [number, await tokens.of(number)])))
  const server = await startChild('reprieve', projectFile('dist/src/main.js'), {
    env: projectSettings(database, tokens),
    execArgv: startOptions(),
  })
  return {
    ...server,
    request(name, values) {
      const { document, variables, asks } = OPERATIONS[name]
      return {
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${tokenOf.get(asks(values))}`,
        },
        body: JSON.stringify({ query: document(DERIVED), variables: variables(values) }),
      }
    },
    served: (name, data) => OPERATIONS[name].served(data),
    isRight: (body) => body.startsWith('{"data":{') && !body.includes('"errors":['),
  }
}
