/**
 * How long this thread worked meanwhile, and not how long it waited: other work on the machine counts little. Before Node 22.19
 * only the whole process can be asked, where compiling and collecting garbage in its other threads count as well.
 */
export async function threadTime(work: () => Promise<unknown>): Promise<{ milliseconds: number }> {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage }
  return { milliseconds: await timeBy(() => threadCpuUsage?.call(process) ?? process.cpuUsage(), work) }
}

async function timeBy(usage: () => NodeJS.CpuUsage, work: () => Promise<unknown>): Promise<number> {
  const worked = () => {
    const { user, system } = usage()
    return (user + system) / 1_000
  }
  const before = worked()
  await work()
  return worked() - before
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
  // A thread's own time is told in steps, which small works may fall between.
  const usage = () => process.cpuUsage()
  const least = [Infinity, Infinity]
  for (let n = 0; n < tries; n++)
    for (const [i, work] of [one, other].entries()) least[i] = Math.min(least[i]!, await timeBy(usage, work))
  return least[0]! / least[1]!
}
