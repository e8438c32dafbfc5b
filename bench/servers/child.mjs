import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program of ours in a process of its own, which says by a line on its standard output where it answers. `name` is whose it is. */
export async function startChild(name, file, { args = [], env = {}, execArgv = [] } = {}) {
  const child = spawn(process.execPath, [...execArgv, file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.prependOnceListener('exit', kill)
  let log = ''
  const url = await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      log = (log + chunk).slice(-4_000)
      const found = /answers at (http:\S+)/.exec(log)
      if (found) resolve(found[1])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`${name} (${file}) ended with ${code}:\n${log}`)))
  })
  return {
    name,
    url,
    pid: child.pid,
    /** The last it said: what it complains of. */
    log: () => log,
    async stop() {
      process.off('exit', kill)
      // Else the run would wait for an end that has been, and never say what went wrong.
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`${name} (${file}) had ended by itself:\n${log}`)
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
