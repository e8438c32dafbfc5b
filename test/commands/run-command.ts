import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const COMMAND = join(import.meta.dirname, '../../dist/src/command.js')

/** Runs a command of the built project in a folder, as a terminal would: with nothing in the environment but what is given. */
export function runCommand(
  name: string,
  args: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, name, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
