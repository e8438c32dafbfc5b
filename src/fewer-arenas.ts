/** So many arenas glibc may keep (mallopt(3), M_ARENA_MAX): one for all threads that work for SQLite, and one for the rest. */
const ARENAS = '2'

/** From Node 23.11 on: runs a program in place of this process, which stays the same to whoever began it. */
type Execve = (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => never

/**
 * SQLite asks for memory in each of four threads, and glibc keeps a piece for each of them that is never whole again: 30 to 80 MiB. How many
 * pieces there may be has to be said before a process begins, so on Linux it begins once more, unless somebody has said it. Whoever talks to
 * it by Node's own channel (a supervisor) would lose that.
 */
export function beginWithFewerArenas(): void {
  const { execve } = process as unknown as { execve?: Execve }
  const { argv, env, execArgv, execPath, platform } = process
  if (!execve || platform !== 'linux' || env.MALLOC_ARENA_MAX !== undefined || process.send) return
  execve(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, MALLOC_ARENA_MAX: ARENAS })
}
