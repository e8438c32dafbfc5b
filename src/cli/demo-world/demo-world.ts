import { type Day, dateOfDay, dayOfDate } from '../../pattern/records/facts.js'
import { makeBreakdowns } from './breakdowns.js'
import { asWritten, instantAt } from './hours.js'
import { PLACES } from './places.js'
import { makeRoster } from './roster.js'
import { makeStaff } from './staff.js'
import { inStory, mustWork, STORY_OF } from './stories.js'

type Value = string | number | null
export type Sheet = { columns: readonly string[]; rows: readonly (readonly Value[])[] }

/** A made-up chain, as the files that an import reads. */
export interface DemoWorld {
  sheets: Record<'stores.csv' | 'employees.csv' | 'shifts.csv' | 'incidents.csv', Sheet>
  /** For each finding, a recent incident that shows it, and the number of whom it is about. */
  stories: Record<keyof typeof STORY_OF, { reference: string; employee: string }>
}

const DAYS = 730
const DEMO_SEED = 11

/** Two years that end on the day before `today` (YYYY-MM-DD). The same each time. */
export function makeDemoWorld(today: string, seed = DEMO_SEED): DemoWorld {
  const last: Day = dayOfDate(today) - 1
  const first = last - DAYS + 1
  const staff = makeStaff(seed, first, last)
  const workers = staff.workers.map((worker) => inStory(worker, first))
  const roster = makeRoster(seed, workers, first, last, (worker, day) => mustWork(worker.number, last + 1 - day))
  const incidents = makeBreakdowns(seed, roster, last).map((breakdown, i) => ({
    ...breakdown,
    reference: `HF-${String(i + 1).padStart(5, '0')}`,
  }))
  const newest = (number: string) =>
    incidents.findLast((one) => one.told && one.shift.worker.number === number)!.reference
  const stories = Object.fromEntries(
    Object.entries(STORY_OF).map(([finding, employee]) => [finding, { reference: newest(employee), employee }]),
  ) as DemoWorld['stories']
  return {
    sheets: {
      'stores.csv': {
        columns: ['code', 'name', 'timeZone'],
        rows: PLACES.map(({ code, name, timeZone }) => [code, name, timeZone]),
      },
      'employees.csv': {
        columns: ['number', 'name', 'store', 'position', 'manager', 'hiredOn', 'role'],
        rows: [
          ...staff.leaders.map((l) => [l.number, l.name, l.store, l.position, l.manager, dateOfDay(l.hired), l.role]),
          ...workers.map((w) => [
            w.number,
            w.name,
            w.place.code,
            w.position,
            w.manager,
            dateOfDay(w.hired),
            'EMPLOYEE',
          ]),
        ],
      },
      'shifts.csv': {
        columns: ['employee', 'store', 'date', 'position', 'interactions', 'conditions', 'startsAt', 'endsAt'],
        rows: roster.map(({ worker, day, from, to, interactions, conditions }) => {
          const { code, timeZone } = worker.place
          const at = (minute: number) => new Date(instantAt(day, minute, timeZone)).toISOString()
          const facts = [worker.number, code, dateOfDay(day), worker.position, interactions, conditions.join('|')]
          return [...facts, at(from), at(to)]
        }),
      },
      'incidents.csv': {
        columns: 'reference,employee,store,occurredAt,cause,severity,context,summary,source,touchpoint,reporter'.split(
          ',',
        ),
        rows: incidents.map(({ shift: { worker }, ...one }) => [
          one.reference,
          one.named ? worker.number : null,
          worker.place.code,
          asWritten(one.occurredAt, worker.place.timeZone),
          one.cause,
          one.severity,
          one.context.join('|'),
          one.summary,
          one.source,
          one.touchpoint,
          one.reporter,
        ]),
      },
    },
    stories,
  }
}

/** A sheet as the text of a CSV file. */
export function csvOf({ columns, rows }: Sheet): string {
  const line = (values: readonly Value[]) => values.map(field).join(',')
  return `${[columns, ...rows].map(line).join('\n')}\n`
}

function field(value: Value): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
