import { beginWithFewerArenas } from './fewer-arenas.js'
import { oneFileOr } from './one-file.js'

beginWithFewerArenas()
/** Runs the server. */
await oneFileOr('server.js', './run.js')
