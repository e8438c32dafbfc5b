/** How long this process worked meanwhile, and not how long it waited: other work on the machine counts little. */
export async function threadTime(work: () => Promise<unknown>): Promise<{ milliseconds: number }> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { milliseconds: (user + system) / 1_000 }
}
