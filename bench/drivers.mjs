import { createRequire } from 'node:module'
import { projectFile } from './project.mjs'

/** The project's own drivers, so that all sides run on one build of them, and what goes through the project's is heard. */
const require = createRequire(projectFile('package.json'))
export const pg = require('pg')
export const sqlite3 = require('sqlite3')
