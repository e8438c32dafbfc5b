/** What time it is on this device: the one place of the desk that asks. */
export const now = (): Date => new Date()

/** The date of an instant by this device’s clock, which is the store’s: `2026-03-01`. */
export function dateHere(instant: string | Date): string {
  const date = new Date(instant)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** An instant as a field for a day and a time has it, by this device’s clock: `2026-03-01T14:30`. */
export function momentHere(instant: string): string {
  const time = new Date(instant)
  return `${dateHere(time)}T${[time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')}`
}
