import { Injectable } from '@nestjs/common'
import { NO_COLLEAGUES } from '../directory/has-left.js'
import { isHr, isService, manages, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { jsonSql } from '../database/json-sql.js'
import { isId, newId } from '../database/uuid.js'
import { asTyped, meant } from '../directory/as-typed.js'
import { Role } from '../directory/role.js'
import { badInput } from '../graphql/errors.js'
import { inOrder, PERSONAL_FACTORS } from '../workforce/context-factors.js'
import { CauseClaim } from './cause-claim.entity.js'
import { IncidentContext } from './incident-context.entity.js'
import { IncidentDays } from './incident-days.service.js'
import { referenceOf } from './incident-reference.js'
import { SHARE_IN_FORCE } from './first-look.service.js'
import type { IncidentRow } from './incident-change.shape.js'
import { IncidentChanges } from './incident-changes.service.js'
import { Incident } from './incident.entity.js'
import type { IncidentParty } from './incident-party.entity.js'
import { ClaimKind, Part, ReportSource } from './incident-words.js'
import { PartiesService } from './parties.service.js'
import { logsIn, visibleIncident } from './incidents.access.js'
import { HrLooksFirst, type LooksFirst, storesInCommon } from './looks-first.service.js'
import type { LogIncidentInput } from './log-incident.input.js'
import { logProblems } from './log-incident-rules.js'
import { SentBefore } from './sent-before.service.js'
import { message } from '../language/message.js'

interface Place {
  id: string
  code: string
  timeZone: string
  /** Of all incidents, how many HR looks at first; null where HR has never changed it. */
  firstLookShare: number | null
}
interface Person {
  id: string
  number: string
  storeId: string | null
  /** A list, as JSON: the ids of the places asked about in which they have worked. */
  workedIn: string
  /** The same of the stores that whoever logs manages, or did of late, and in which they are or have worked. */
  inCommon: string
}
const idsIn = (list: string) => JSON.parse(list) as string[]

/** So many can be parts of one event. */
export const MOST_OF_AN_EVENT = 50

/** Logs an incident: looks up what the input names, asks the rules, and writes it with its trail. */
@Injectable()
export class IncidentLogger {
  constructor(
    private readonly database: Database,
    private readonly changes: IncidentChanges,
    private readonly parties: PartiesService,
    private readonly sentBefore: SentBefore,
    private readonly days: IncidentDays,
    private readonly looksFirst: HrLooksFirst,
    private readonly clock: Clock,
  ) {}

  /** The id of the new incident, or of the one that the same input under the same key made before. */
  async log(tx: Tx, viewer: Viewer, { idempotencyKey, ...input }: LogIncidentInput): Promise<string> {
    const earlier = idempotencyKey && (await this.sentBefore.under(tx, viewer, idempotencyKey, input))
    if (earlier) return earlier.incidentId
    const { place, person } = await this.lookUp(tx, viewer, input)
    if (isHr(viewer) && person) await this.parties.mustNotBeComplainedAbout(tx, viewer, person.id)
    const named = { storeId: place.id, employee: person && { id: person.id, number: person.number } }
    const parties = await this.parties.named(tx, viewer, named, input.parties ?? [])
    const incident = await this.incidentOf(tx, viewer, input, place, person, parties)
    const context = inOrder(input.context)
    // What somebody tells of their own health or private life is told in confidence: for themselves and HR alone.
    const confidences = person?.id === viewer.id ? PERSONAL_FACTORS : []
    const openly = context.filter((factor) => !confidences.includes(factor))
    await this.changes.log(
      tx,
      viewer,
      incident,
      openly,
      async () => {
        const known = context.map((factor) => ({
          incidentId: incident.id,
          factor,
          confidential: confidences.includes(factor),
        }))
        const claim = {
          id: newId(this.clock),
          incidentId: incident.id,
          kind: ClaimKind.LOGGED,
          cause: incident.cause,
          saidBy: viewer.id,
          at: incident.recordedAt,
          reason: null,
        }
        await Promise.all([
          this.database.insert(tx, IncidentContext, known),
          this.database.insert(tx, CauseClaim, [claim]),
        ])
        await this.parties.keep(tx, viewer, incident, parties)
        if (idempotencyKey) await this.sentBefore.keep(tx, viewer, idempotencyKey, input, { incidentId: incident.id })
      },
      input,
    )
    return incident.id
  }

  private async lookUp(tx: Tx, viewer: Viewer, input: Omit<LogIncidentInput, 'idempotencyKey'>) {
    const [places, people] = await Promise.all([
      this.database.readIn<Place>(
        tx,
        `SELECT id, code, time_zone AS "timeZone", ${SHARE_IN_FORCE} AS "firstLookShare" FROM stores WHERE code IN ($1, $2)`,
        [...asTyped(input.store)],
      ),
      input.employee ? this.peopleCalled(tx, viewer, input.employee, input.store) : [],
    ])
    const place = meant(places, input.store, ({ code }) => code)
    const person = meant(people, input.employee ?? '', ({ number }) => number)
    const ofTheStore = person && place && (person.storeId === place.id || idsIn(person.workedIn).includes(place.id))
    const themselves = person?.id === viewer.id
    // Whoever manages other stores logs where they work as everybody does there: what happened to themselves.
    const role = viewer.role === Role.STORE_MANAGER && place && !manages(viewer, place.id) ? Role.EMPLOYEE : viewer.role
    const inReach = ofTheStore && (themselves || role !== Role.EMPLOYEE)
    const problems = logProblems(
      {
        role,
        occurredAt: input.occurredAt,
        cause: input.cause,
        storeInReach: place !== undefined && logsIn(viewer, place.id),
        toHrAlone: input.toHrAlone,
        saidMore:
          input.toHrAlone ||
          Boolean(input.sameEventAs || input.parties?.length || input.conduct || input.againstExpectation),
        employee: !input.employee ? 'NOBODY' : !inReach ? 'OUT_OF_REACH' : themselves ? 'THEMSELVES' : 'IN_REACH',
      },
      this.clock.milliseconds(),
    )
    const [first, ...more] = problems
    if (first) throw badInput(first, ...more)
    return { place: place!, person }
  }

  /** Who is called by a number, and in which of the stores that are called so they have worked. */
  private peopleCalled(tx: Tx, viewer: Viewer, number: string, store: string): Promise<Person[]> {
    return this.database.readIn<Person>(
      tx,
      `SELECT e.id, e.number, e.store_id AS "storeId", (
         SELECT ${jsonSql.aggregate(this.database.dialect, 'p.id', 'p.id')} FROM stores p WHERE p.code IN ($3, $4)
           AND EXISTS (SELECT 1 FROM shifts s WHERE s.employee_id = e.id AND s.store_id = p.id)
       ) AS "workedIn", ${storesInCommon(this.database.dialect, '$5', '$6')} AS "inCommon" FROM employees e WHERE e.number IN ($1, $2) AND e.role NOT IN ${NO_COLLEAGUES}`,
      [...asTyped(number), ...asTyped(store), viewer.id, this.looksFirst.since],
    )
  }

  private async incidentOf(
    tx: Tx,
    viewer: Viewer,
    input: Omit<LogIncidentInput, 'idempotencyKey'>,
    place: Place,
    person: Person | undefined,
    parties: readonly Pick<IncidentParty, 'part'>[],
  ): Promise<IncidentRow> {
    const id = newId(this.clock)
    const now = this.clock.now()
    const themselves = person?.id === viewer.id
    const [{ atRisk, drawn }, day] = await Promise.all([
      person ? this.heldFirst(tx, viewer, person, place) : { atRisk: false, drawn: false },
      this.days.of(tx, person?.id, input.occurredAt, place.timeZone),
    ])
    return {
      id,
      reference: referenceOf(id),
      storeId: place.id,
      employeeId: person?.id ?? null,
      occurredAt: input.occurredAt,
      day,
      summary: input.summary,
      // Whoever tells of themselves is the source, whatever a client's form has as its default.
      source: themselves ? ReportSource.SELF : isService(viewer) ? ReportSource.CUSTOMER : input.source,
      touchpoint: input.touchpoint,
      severity: input.severity,
      severityContestedAt: null,
      severityConfirmedBy: null,
      cause: input.cause,
      // What comes straight from a customer has no recorder: it is the customer's own voice, which nobody here holds.
      reporterId: isService(viewer) ? null : viewer.id,
      recordedAt: now,
      imported: false,
      // They see it in their record from this moment, and are told of it; that they know of it is theirs to confirm.
      sentAt: person ? now : null,
      knownAt: themselves ? now : null,
      contestedAt: null,
      retaliationRisk: atRisk,
      forHrAlone: input.toHrAlone || parties.some(({ part }) => part === Part.COMPLAINED_ABOUT),
      nameHeldBack: input.toHrAlone,
      hrFirst: atRisk || drawn,
      reassignmentWishedAt: null,
      hrLookedAt: null,
      complaintOutcome: null,
      complaintEndedAt: null,
      eventId: input.sameEventAs ? await this.eventOf(tx, viewer, input.sameEventAs) : null,
      mergedInto: null,
      withdrawnAt: null,
      statementRequestedAt: null,
      statementGivenAt: null,
      assessmentId: null,
      finding: null,
      heldAssessmentId: null,
      answeredAt: null,
      overReported: false,
      endedAt: null,
      customerId: null,
      conduct: null,
      againstExpectation: null,
      offeringId: null,
      attributedBy: null,
      attributedAt: null,
      attributedCause: null,
      attributionAgreedAt: null,
      closedAt: null,
      rootCause: null,
      whatWasDone: null,
      doneBy: null,
      checkedOn: null,
    }
  }

  /** The event that another incident belongs to, so that several people's parts in it stay together. */
  private async eventOf(tx: Tx, viewer: Viewer, otherId: string): Promise<string> {
    // Two who link to it at the same moment would each begin an event: on PostgreSQL the second waits here.
    if (this.database.dialect === 'postgres' && isId(otherId))
      await this.database.readIn(tx, 'SELECT id FROM incidents WHERE id = $1 FOR NO KEY UPDATE', [otherId])
    const other = await visibleIncident(tx, viewer, otherId)
    if (!other) throw badInput({ path: 'input.sameEventAs', message: message('incidents.noneYouSee') })
    if (other.eventId) {
      if ((await tx.countBy(Incident, { eventId: other.eventId })) >= MOST_OF_AN_EVENT)
        throw badInput({
          path: 'input.sameEventAs',
          message: message('incidents.ofAnEvent', { most: MOST_OF_AN_EVENT }),
        })
      return other.eventId
    }
    const eventId = newId(this.clock)
    await this.changes.make(tx, viewer, other, { action: 'incident.linked', set: { eventId } })
    return eventId
  }

  private heldFirst(
    tx: Tx,
    viewer: Viewer,
    { id, inCommon }: Person,
    { id: storeId, firstLookShare: share }: Place,
  ): Promise<LooksFirst> {
    return this.looksFirst.among(tx, viewer, id, storeId, { share, inCommon })
  }

  afterSpeakingUp(tx: Tx, viewer: Viewer, employeeId: string, storeId: string): Promise<boolean> {
    return this.looksFirst.afterSpeakingUp(tx, viewer, employeeId, storeId)
  }
}
