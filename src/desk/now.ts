/** What time it is on this device: the one place of the desk that asks. */
export const now = (): Date => new Date()
