import { RecordsBuilder } from '../../dist/src/pattern/records/records.js'

const NOON = 12 * 60

/** A chain's roster, and what went wrong while it was kept, as the pattern room takes them. */
export function recordsOf(chain, incidents) {
  const builder = new RecordsBuilder()
  for (const { person, ...shift } of chain.shifts())
    builder.shift({ ...shift, person: person.number, store: person.store.code })
  for (const { reference, shift, occurredAt, cause } of incidents)
    if (shift.day >= chain.rosterFrom)
      builder.incident({
        reference,
        person: shift.person.number,
        store: shift.person.store.code,
        moment: occurredAt,
        localDay: shift.day,
        minuteOfDay: NOON,
        cause,
        otherwise: shift,
      })
  return builder.build()
}
