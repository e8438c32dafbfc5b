import { once } from 'node:events'
import { createServer } from 'node:net'
import { signToken } from '../access/embedded-key.js'
import { Database } from '../database/database.js'
import type { RunningServer } from '../server.js'
import { startServer } from '../server.js'
import { readSettings, type Settings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { systemClock } from '../time/clock.js'
import { makeDemoWorld } from './demo-world/demo-world.js'
import { writeDemoFolder } from './demo-world/demo-folder.writer.js'
import { type Cast, castOf } from './demo-world/cast.reader.js'
import { CHAIN } from './demo-world/places.js'
import { playLife } from './demo-world/life.js'
import { playCustomers } from './demo-world/customers.js'
import { withApplication } from './application.js'
import { importFolder } from './folder-import.js'

const FOLDER = 'data/demo'

try {
  await demo(
    await readSettings({ ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? 'sqlite:data/demo.sqlite' }),
  )
} catch (error) {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    console.error(
      'Another program answers on this port. Choose another: PORT=3001 npm run demo, or PORT=0 for any that is free.',
    )
  else tellFailure(error)
  process.exit(1)
}

async function demo(settings: Settings): Promise<void> {
  await tryPort(settings)
  if (await isEmpty(settings)) {
    console.log(`Making up two years of ${CHAIN}, and importing them from ${FOLDER} …`)
    const today = systemClock.now().slice(0, 10)
    await writeDemoFolder(FOLDER, makeDemoWorld(today))
    await importFolder(settings, FOLDER)
    console.log('Living in it for a while …')
    await playLife(settings)
    await withApplication(settings, playCustomers)
  } else console.log('There are records already, and they are kept. To begin anew, delete the database.')
  const server = await startServer(settings)
  endQuietly(server)
  console.log(await welcome(server.url, settings, await castOf(server.app.get(Database))))
}

/** Throws EADDRINUSE where the port is taken, before anything long is begun. */
async function tryPort({ port, host }: Settings): Promise<void> {
  const probe = createServer().listen(port, host)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}

async function isEmpty(settings: Settings): Promise<boolean> {
  const database = await Database.open(settings.database)
  try {
    return (await database.read('SELECT id FROM employees LIMIT 1')).length === 0
  } finally {
    await database.close()
  }
}

/** Ctrl-C is how a demo ends, not a failure. */
function endQuietly(server: RunningServer): void {
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, () => {
      if (ending) process.exit(0)
      ending = true
      void server.close().finally(() => process.exit(0))
    })
  }
}

async function welcome(
  url: string,
  settings: Settings,
  { manager, reviewer, employee, stories }: Cast,
): Promise<string> {
  const page = `${url}/graphql`
  const people = [
    await entrance('Store manager', manager, settings),
    await entrance('HR reviewer', reviewer, settings),
    await entrance('Employee', employee, settings),
  ].flatMap((one) => one ?? [])
  const links = (at: string) => people.map(({ who, token }) => (token ? `${who}\n  ${at}#token=${token}` : who))
  const story = stories.map(({ reference, name, finding }) => `   ${reference}  ${finding.padEnd(11)} ${name}`)
  return [
    '',
    `Reprieve answers at ${url}`,
    'Open one of these links in a browser; it signs you in. They are good for 30 days.',
    '',
    ...links(`${url}/`),
    '',
    ...(story.length > 0 ? ['Recent incidents, one for each finding:', ...story, ''] : []),
    'What to try first',
    '1. As the manager, see what waits today, and log something that has just happened.',
    '2. Read why it looks like a bad day or a pattern, and answer it kindly. Then look what something formal would take.',
    '3. As the employee, read your own record and tell your side; as HR, see what waits for review.',
    '',
    `For those who write GraphQL, the same people at ${page}:`,
    ...links(page),
    '',
    'Ctrl-C ends it. Started again, it keeps what is there.',
  ].join('\n')
}

/** Somebody by name, and a token that signs them in, unless an identity provider makes those. */
async function entrance(what: string, person: Cast['manager'], { tokens }: Settings) {
  if (!person) return undefined
  const who = `${what}: ${person.name}, ${person.number}`
  if (tokens.kind !== 'embedded') return { who: `${who} (token from your identity provider)`, token: undefined }
  return { who, token: await signToken(tokens.key, person.number, systemClock) }
}
