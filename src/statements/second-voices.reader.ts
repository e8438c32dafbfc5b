import { Injectable } from '@nestjs/common'
import type { Ask } from '../database/database.js'
import {
  type AccountProvesNothing,
  isWrittenDown,
  type LoggedIncident,
  type Telling,
  wasThere,
  whyNoSecondVoice,
} from './second-voice.js'
import { WEIGHS } from './weighs.js'

/** An account that weighs, of an incident, and why it proves nothing all the same. */
export interface ToldOf extends Telling {
  /** Of a customer. */
  pseudonym: string | null
  provesNothing: AccountProvesNothing | null
}

/** Who else told of somebody's incidents. */
export interface SecondVoices {
  /** By incident: what anybody but its person and whoever says that it was them told, by name. */
  told: ReadonlyMap<string, readonly ToldOf[]>
  /** Incidents that HR wrote down after somebody had told of them. */
  writtenDown: ReadonlySet<string>
}

type Flag = boolean | 0 | 1
type Row = Omit<ToldOf, 'provesNothing' | 'onShift'> & {
  weighs: Flag
  /** They are none whom the roster can tell of. */
  offRoster: Flag
  day: string | null
  timeZone: string | null
  onShiftSince: string | null
  rosterSince: string | null
}

const OF_PERSON = `(a.about_id = $1 OR a.incident_id IN (SELECT o.id FROM incidents o WHERE o.employee_id = $1))`

/** Since when the first of some shifts stands: '' where a file or HR says so, and null where there is none. */
const since = (which: string): string =>
  `(SELECT MIN(COALESCE(e.rostered_at, '')) FROM shifts s LEFT JOIN shift_entries e ON e.employee_id = s.employee_id
     AND e.date = s.date AND e.store_id = s.store_id AND e.position = s.position WHERE ${which})`

/** Reads which accounts of somebody's incidents make their giver a second voice beside whoever recorded them. */
@Injectable()
export class SecondVoicesReader {
  async of(ask: Ask, employeeId: string): Promise<SecondVoices> {
    const rows = await ask<Row>(
      `SELECT a.id, a.incident_id AS "incidentId", COALESCE(a.giver_id, a.taken_by) AS "tellerId", a.about_id AS "aboutId",
         a.pseudonym, a.occurred_at AS "occurredAt", a.taken_at AS "takenAt", ${WEIGHS('a')} AS weighs,
         (a.giver_id IS NULL OR COALESCE(g.role = 'HR', TRUE)) AS "offRoster", i.day, p.time_zone AS "timeZone",
         ${since('s.employee_id = a.giver_id AND s.date = i.day AND s.store_id = i.store_id')} AS "onShiftSince",
         ${since('s.store_id = i.store_id AND s.date = i.day')} AS "rosterSince"
       FROM accounts a LEFT JOIN incidents i ON i.id = a.incident_id LEFT JOIN employees g ON g.id = a.giver_id
         LEFT JOIN stores p ON p.id = i.store_id
       WHERE ${OF_PERSON} ORDER BY a.id`,
      [employeeId],
    )
    if (rows.length === 0) return NOBODY
    const incidents = await ask<Omit<LoggedIncident, 'imported' | 'byHr'> & { imported: Flag; byHr: Flag | null }>(
      `SELECT i.id, i.employee_id AS "employeeId", i.occurred_at AS "occurredAt", i.recorded_at AS "recordedAt",
         i.reporter_id AS "reporterId", i.attributed_by AS "attributedBy", i.imported, e.role = 'HR' AS "byHr"
       FROM incidents i LEFT JOIN employees e ON e.id = i.reporter_id
       WHERE i.employee_id = $1 AND i.withdrawn_at IS NULL ORDER BY i.id`,
      [employeeId],
    )
    const all = rows.map(({ offRoster, day, timeZone, onShiftSince, rosterSince, ...row }) => ({
      ...row,
      onShift: offRoster || day === null ? null : wasThere({ day, timeZone: timeZone!, onShiftSince, rosterSince }),
    }))
    const told = new Map<string, ToldOf[]>()
    const writtenDown = new Set<string>()
    for (const row of incidents) {
      const incident = { ...row, imported: Boolean(row.imported), byHr: Boolean(row.byHr) }
      if (isWrittenDown(incident, all)) writtenDown.add(incident.id)
      const others = all.filter(
        (one) =>
          one.incidentId === incident.id &&
          Boolean(one.weighs) &&
          one.tellerId !== employeeId &&
          one.tellerId !== incident.reporterId &&
          one.tellerId !== incident.attributedBy,
      )
      if (others.length > 0)
        told.set(
          incident.id,
          others.map((one) => ({ ...one, provesNothing: whyNoSecondVoice(one, incident, all) ?? null })),
        )
    }
    return { told, writtenDown }
  }
}

const NOBODY: SecondVoices = { told: new Map(), writtenDown: new Set() }

/** Who told something of an incident that makes them a second voice; each once. */
export const tellersOf = ({ told }: SecondVoices, incidentId: string): string[] => [
  ...new Set((told.get(incidentId) ?? []).filter((one) => !one.provesNothing).map(({ tellerId }) => tellerId)),
]
