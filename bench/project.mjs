import { join } from 'node:path'

/** The project's own folder, which holds the built server and the drivers that both sides use. */
export const PROJECT = join(import.meta.dirname, '..')
export const projectFile = (path) => join(PROJECT, path)
