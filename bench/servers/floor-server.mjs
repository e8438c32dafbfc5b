import { projectFile } from '../project.mjs'
import { startChild } from './child.mjs'

/** The floor, with the requests that ask it for an operation. */
export async function startFloor(database, scripts) {
  const server = await startChild('floor', projectFile('bench/floor/floor.mjs'), {
    env: { FLOOR: JSON.stringify({ ...database, scripts }) },
  })
  return {
    ...server,
    request: (operation, values) => ({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operation, values }),
    }),
    isRight: (body) => body.startsWith('['),
  }
}
