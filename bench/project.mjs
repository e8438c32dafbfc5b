import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project's own folder, which holds the built server and the drivers that both sides use. */
export const PROJECT = join(import.meta.dirname, '..')
export const projectFile = (path) => join(PROJECT, path)

/** What `npm start` tells Node beside the file that it runs. */
export function startOptions() {
  const [node, ...rest] = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')).scripts.start.split(' ')
  const options = rest.slice(0, -1)
  if (node !== 'node' || !options.every((option) => option.startsWith('--')))
    throw new Error('npm start is no longer `node --options FILE`, which the bench takes it for.')
  return options
}
