import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import type { Viewer } from '../../access/viewer.js'
import { ReadPurpose } from '../../audit/read-purpose.type.js'
import { ReadsService } from '../../audit/reads.service.js'
import { Customer } from '../../customers/known/customer.entity.js'
import { Offering } from '../../customers/offerings/offering.entity.js'
import { Remedy } from '../../customers/remedies/remedy.entity.js'
import { Database } from '../../database/database.js'
import { Employee } from '../../directory/employee.entity.js'
import type { Language } from '../../language/language.js'
import { Clock } from '../../time/clock.js'
import { dateAfter, daysBetween } from '../../time/calendar.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import { monthsOf } from '../asking/review-period.js'
import { beforeAndAfter } from './before-and-after.js'
import type { OfferGap, OfferGaps, RemedyExceptions } from './customers-side.type.js'
import { proposalFor } from './customers-side-words.js'

interface Asked {
  from: string
  to: string
}
/** PostgreSQL counts in text, since its counts may be greater than a number. */
type Count = number | string | null

const EXAMPLES = 3
const MOST_RECEIVERS = 100
/** Of the offer, or of how it is done. */
const OF_THE_OFFER = `i.withdrawn_at IS NULL AND NOT i.for_hr_alone
  AND (i.cause IN ('OFFER', 'PROCESS') OR i.root_cause IN ('OFFER', 'PROCESS'))`
const PAID = `COALESCE((SELECT SUM(g.amount) FROM given_remedies g WHERE g.incident_id = i.id AND g.status = 'GIVEN'), 0)`

/** HR's questions about the customer's side. */
@Injectable()
export class CustomersSideService {
  constructor(
    private readonly database: Database,
    private readonly asking: QuestionLog,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {}

  async offerGaps(viewer: Viewer, asked: Asked): Promise<OfferGaps> {
    const { period } = await this.take(viewer, 'offerGaps', asked)
    const rows = await this.database.read<{
      id: string
      offeringId: string | null
      day: string
      customerId: string | null
      lost: Count
      paid: Count
    }>(
      `SELECT i.id, i.offering_id AS "offeringId", i.day, i.customer_id AS "customerId", ${PAID} AS paid,
         (SELECT 1 FROM customers c WHERE c.id = i.customer_id AND c.standing <> 'RETAINED') AS lost
       FROM incidents i WHERE i.day >= $1 AND i.day <= $2 AND ${OF_THE_OFFER} ORDER BY i.day DESC, i.id DESC`,
      [period.from, period.to],
    )
    const about = groupedBy(
      rows.filter(({ offeringId }) => offeringId !== null),
      ({ offeringId }) => offeringId!,
    )
    const offerings = await this.database.records.findBy(Offering, { id: In([...about.keys()]) })
    const gaps: OfferGap[] = []
    for (const offering of offerings) {
      const own = about.get(offering.id)!
      const months = new Map(monthsOf(period).map((month) => [month, 0]))
      for (const { day } of own) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1)
      gaps.push({
        offering,
        breakdowns: own.length,
        customersLost: new Set(own.filter(({ lost }) => Number(lost)).map(({ customerId }) => customerId)).size,
        remediesPaid: own.reduce((sum, { paid }) => sum + Number(paid), 0),
        trend: [...months].map(([month, breakdowns]) => ({ month, breakdowns })),
        mended: offering.mendedOn ? await this.sinceMended(offering.id, offering.mendedOn, viewer.language) : null,
        exampleIds: own.slice(0, EXAMPLES).map(({ id }) => id),
      })
    }
    gaps.sort(
      (a, b) =>
        b.breakdowns - a.breakdowns ||
        b.customersLost - a.customersLost ||
        b.remediesPaid - a.remediesPaid ||
        (a.offering.code < b.offering.code ? -1 : 1),
    )
    return { period, gaps, notSaid: rows.filter(({ offeringId }) => offeringId === null).length }
  }

  /** As many days before it was mended as there are since, a year at most. */
  private async sinceMended(offeringId: string, mendedOn: string, language: Language) {
    const today = this.clock.now().slice(0, 10)
    const days = Math.min(365, daysBetween(mendedOn, today))
    const [counts] = await this.database.read<{ before: Count; after: Count }>(
      `SELECT SUM(CASE WHEN i.day < $2 THEN 1 ELSE 0 END) AS before, SUM(CASE WHEN i.day >= $2 THEN 1 ELSE 0 END) AS after
       FROM incidents i WHERE i.offering_id = $1 AND i.day >= $3 AND i.day < $4 AND ${OF_THE_OFFER}`,
      [offeringId, mendedOn, dateAfter(mendedOn, -days), dateAfter(mendedOn, days)],
    )
    const [before, after] = [Number(counts!.before ?? 0), Number(counts!.after ?? 0)]
    return beforeAndAfter({ before, after, daysBefore: days, daysAfter: days }, language)
  }

  async remedyExceptions(
    viewer: Viewer,
    { purpose, ...asked }: Asked & { purpose: string | null },
  ): Promise<RemedyExceptions> {
    const { period, opened } = await this.take(viewer, 'remedyExceptions', asked, purpose)
    const rows = await this.database.read<{
      code: string
      status: string
      amount: number | null
      givenBy: string | null
      customerId: string | null
    }>(
      `SELECT r.code, g.status, g.amount, g.given_by AS "givenBy", i.customer_id AS "customerId"
       FROM given_remedies g JOIN remedies r ON r.id = g.remedy_id JOIN incidents i ON i.id = g.incident_id
       WHERE g.exception AND SUBSTR(g.given_at, 1, 10) >= $1 AND SUBSTR(g.given_at, 1, 10) <= $2 AND i.withdrawn_at IS NULL
         AND NOT i.for_hr_alone`,
      [period.from, period.to],
    )
    const sumOf = (some: typeof rows) => {
      const given = some.filter(({ status }) => status === 'GIVEN')
      return {
        times: some.length,
        given: given.length,
        amount: given.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        customers: new Set(some.flatMap(({ customerId }) => customerId ?? [])).size,
      }
    }
    const byTimes = (a: { times: number }, b: { times: number }) => b.times - a.times
    const remedies = []
    for (const [code, some] of groupedBy(rows, (row) => row.code)) {
      const remedy = await this.database.records.findOneOrFail(Remedy, { where: { code }, order: { version: 'DESC' } })
      const sums = sumOf(some)
      const amounts = some.flatMap(({ status, amount }) => (status === 'GIVEN' && amount !== null ? [amount] : []))
      const proposal = proposalFor({ ...sums, code, amounts, limit: remedy.upToAmount }, viewer.language)
      remedies.push({ remedy, ...sums, proposal })
    }
    return {
      period,
      remedies: remedies.sort(byTimes),
      givers:
        opened === null
          ? null
          : (await this.givers(viewer, opened, rows)).map(([by, some]) => ({ by, ...sumOf(some) })).sort(byTimes),
      receivers:
        opened === null
          ? null
          : (await this.receivers(viewer, opened, rows))
              .map(([reference, some]) => ({ reference, ...sumOf(some) }))
              .sort(byTimes)
              .slice(0, MOST_RECEIVERS),
    }
  }

  /** Who gave what, by name: each of them can read that HR looked, and what for. */
  private async givers<Row extends { givenBy: string | null }>(
    viewer: Viewer,
    purpose: string,
    rows: readonly Row[],
  ): Promise<[Employee | null, Row[]][]> {
    const by = groupedBy(rows, ({ givenBy }) => givenBy)
    const ids = [...by.keys()].filter((id) => id !== null)
    this.reads.record(viewer, ids, ReadPurpose.FEW_PEOPLE, purpose)
    await this.reads.flush()
    const people = await this.database.records.find(Employee, { where: { id: In(ids) }, relations: { store: true } })
    const named = new Map(people.map((person) => [person.id, person]))
    return [...by].map(([id, some]) => [id === null ? null : (named.get(id) ?? null), some])
  }

  /** To whom, by reference: that HR looked stands in each one's log of reads. */
  private async receivers<Row extends { customerId: string | null }>(
    viewer: Viewer,
    purpose: string,
    rows: readonly Row[],
  ): Promise<[string | null, Row[]][]> {
    const to = groupedBy(rows, ({ customerId }) => customerId)
    const ids = [...to.keys()].filter((id) => id !== null)
    this.reads.record(viewer, ids, ReadPurpose.CUSTOMER, purpose)
    const customers = await this.database.records.findBy(Customer, { id: In(ids) })
    const references = new Map(customers.map(({ id, reference }) => [id, reference]))
    return [...to].map(([id, some]) => [id === null ? null : (references.get(id) ?? null), some])
  }

  private take(viewer: Viewer, name: string, asked: Asked, purpose: string | null = null): Promise<AdmittedQuestion> {
    // What is told without a purpose is of things and customers, and of nobody who works here.
    return this.asking.take(viewer, { name, about: '', ...asked, purpose, aboutNobody: true })
  }
}

function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
