import { oneFileOr } from './one-file.js'

/** Runs the server. */
await oneFileOr('server.js', './run.js')
