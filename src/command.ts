import { oneFileOr } from './one-file.js'

/** Runs one of the commands: `node dist/src/command.js NAME …`, or `npm run NAME -- …`. */
await oneFileOr('commands.js', './commands.js')
