/** How long this process worked meanwhile, and not how long it waited: other work on the machine counts little. */
export async function threadTime(work: () => Promise<unknown>): Promise<{ milliseconds: number }> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { milliseconds: (user + system) / 1_000 }
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
