/** The column of an Instant, and of a CalendarDate: the same text on both databases. */
export const INSTANT = { type: 'varchar', length: 24 } as const
export const CALENDAR_DATE = { type: 'varchar', length: 10 } as const
