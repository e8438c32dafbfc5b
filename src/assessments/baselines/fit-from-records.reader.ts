import type { Ask } from '../../database/database.js'
import { loadRecords } from '../facts/records.reader.js'
import { type Baseline } from '../../pattern/belief/baseline.js'
import { dateOfDay, type Day, monthsBefore } from '../../pattern/records/facts.js'
import { fitBaseline } from '../../pattern/fit/fit-baseline.js'

/** A fit looks back 24 months; one more than that leaves no doubt about its edges. */
const MONTHS = 25

/** Fits the baseline for a day from the records before it. */
export async function fitFromRecords(ask: Ask, before: Day): Promise<Baseline> {
  const { records } = await loadRecords(ask, dateOfDay(monthsBefore(before, MONTHS)))
  return fitBaseline(records, before)
}
