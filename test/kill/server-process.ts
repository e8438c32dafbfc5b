import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { MAIN } from '../world/built.js'

/** The built server in a process of its own, which can be killed as a machine that fails kills it. */
export interface ServerProcess {
  url: string
  pid: number
  kill(): Promise<void>
  stop(): Promise<void>
  /** The last that it said. */
  log(): string
}

export async function startProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', RATE_LIMIT: '100000000', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killAtExit = () => void child.kill('SIGKILL')
  process.once('exit', killAtExit)
  let log = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      log = (log + chunk).slice(-4_000)
      const answers = /answers at (http:\/\/[^/\s]+)/.exec(log)
      if (answers) resolve(answers[1]!)
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${log}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    process.off('exit', killAtExit)
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return { url, pid: child.pid!, kill: () => end('SIGKILL'), stop: () => end('SIGTERM'), log: () => log }
}
