const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** How long it is waited after each try: three days in all. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 15 * HOUR, 24 * HOUR, 24 * HOUR]

/** How many milliseconds to wait after so many tries that failed; undefined once it is given up. */
export const waitAfter = (tries: number): number | undefined => WAITS[tries - 1]
