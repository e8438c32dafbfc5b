/**
 * How long this thread worked meanwhile, and not how long it waited: other work on the machine counts little. Before Node 22.19
 * only the whole process can be asked, where compiling and collecting garbage in its other threads count as well.
 */
export async function threadTime(work: () => Promise<unknown>): Promise<{ milliseconds: number }> {
  const before = worked()
  await work()
  return { milliseconds: worked() - before }
}

function worked(): number {
  const asked = process as { threadCpuUsage?: typeof process.cpuUsage }
  const { user, system } = asked.threadCpuUsage?.() ?? process.cpuUsage()
  return (user + system) / 1_000
}

/**
 * How many times as much work this process has with one thing as with another, each at its least, by turns: a machine that is
 * busy, compiles or collects garbage meanwhile makes both dearer, and seldom every time.
 */
export async function timesAsDear(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  tries = 5,
): Promise<number> {
  const least = [Infinity, Infinity]
  for (let n = 0; n < tries; n++)
    for (const [i, work] of [one, other].entries())
      least[i] = Math.min(least[i]!, (await threadTime(work)).milliseconds)
  return least[0]! / least[1]!
}
