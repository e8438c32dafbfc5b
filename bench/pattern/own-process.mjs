import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs a program of this folder, so that no earlier work has warmed it up or filled its memory. Returns what it tells. */
export async function inOwnProcess(file, args) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args.map(String))
  const kill = () => child.kill('SIGKILL')
  process.prependOnceListener('exit', kill)
  let told
  child.once('message', (message) => (told = message))
  const [code] = await once(child, 'exit')
  process.off('exit', kill)
  if (code !== 0 || !told) throw new Error(`${file} ended with ${code}.`)
  return told
}
