import { createHash } from 'node:crypto'

/**
 * Whether an incident is among the share (0 to 1) that HR looks at first. It is drawn by the id, which the server makes: nobody
 * who logs can choose it, and asking again draws the same.
 */
export const isDrawn = (incidentId: string, share: number): boolean =>
  createHash('sha256').update(`first look ${incidentId}`).digest().readUInt32BE() / 2 ** 32 < share
