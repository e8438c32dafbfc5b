const DAY_MS = 86_400_000

/** The instant so long ago, in UTC. */
export function ago({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): string {
  return new Date(Date.now() - days * DAY_MS - hours * 3_600_000 - minutes * 60_000).toISOString()
}

/** The date so many days ago, in UTC; negative for days to come. */
export const dateAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

export const today = (): string => dateAgo(0)

/** Noon of the day so many days ago: far enough from midnight for no shift to be in doubt. */
export const noon = (daysAgo: number): string => `${dateAgo(daysAgo)}T12:00:00.000Z`

/** The first and the last day of the month that goes on, in UTC. */
export const thisMonth = (): { from: string; to: string } => {
  const [year, month] = today().split('-').map(Number)
  return {
    from: `${today().slice(0, 7)}-01`,
    to: new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10),
  }
}
