import type { Data } from './client.js'
import { FORMAL, whatWasAskedBefore, whatWasLoggedTwice } from './plainly-asked-before.js'
import type { World } from './world.js'

const DAY_MS = 86_400_000
const WATCHED_DAYS = 180
const HOLDS = ['ACTIVE', 'UNDER_APPEAL', 'SUSPENDED']

/** The formal responses that are in effect, once for each incident that they are over. */
export const inEffect = (world: World): Promise<Data[]> =>
  world.rows(
    `SELECT r.id, r.kind, r.state, r.employee_id, r.requested_by, r.requested_at, r.decided_by, r.decided_at, r.misconduct,
       i.id AS incident_id, i.reporter_id, i.attributed_by, i.attributed_at, i.attribution_agreed_at, i.hr_first, i.occurred_at, i.recorded_at, i.event_id, i.day, i.withdrawn_at, i.cause
     FROM responses r JOIN incidents i ON i.id = r.incident_id
       OR i.id IN (SELECT x.incident_id FROM alleged_incidents x WHERE x.response_id = r.id)
     WHERE r.kind IN (${FORMAL.map((kind) => `'${kind}'`).join(', ')})
       AND r.state IN (${HOLDS.map((state) => `'${state}'`).join(', ')}) ORDER BY r.requested_at, r.id`,
  )

/**
 * Reads the records anew, row by row and with nothing of the service's own: all that stands against a formal response that is in
 * effect, as of when it was decided.
 */
export async function whatStandsAgainst(world: World, response: Data): Promise<string[]> {
  const { incident_id: incidentId, employee_id: accused, requested_by: asker, reporter_id: recorder } = response
  const decidedAt = response.decided_at as string
  const rows = (sql: string) => world.rows(sql.replaceAll('THIS', `'${incidentId}'`))
  const found: string[] = []
  const holds = (fine: boolean, otherwise: string) => void (fine || found.push(otherwise))

  // HR, and deputies whom the directory named before it was asked for.
  const mayDecide = (
    await world.rows(
      `SELECT id FROM employees WHERE role = 'HR' OR role = 'DEPUTY' AND deputy_since < '${response.requested_at as string}'`,
    )
  ).map(({ id }) => id as string)
  const named = (await rows('SELECT employee_id, denied_at FROM incident_parties WHERE incident_id = THIS'))
    .filter(({ denied_at }) => denied_at === null || denied_at > decidedAt)
    .map((one) => one.employee_id)
  // A complaint of long ago keeps nobody from anything.
  const watchedSince = new Date(Date.parse(decidedAt) - WATCHED_DAYS * DAY_MS).toISOString()
  const complained = (
    await world.rows(
      `SELECT p.employee_id AS id FROM incident_parties p JOIN incidents i ON i.id = p.incident_id
       WHERE p.part = 'COMPLAINED_ABOUT' AND i.employee_id = '${accused}' AND i.reporter_id = '${accused}'
         AND i.recorded_at BETWEEN '${watchedSince}' AND '${decidedAt}' AND (i.withdrawn_at IS NULL OR i.withdrawn_at > '${decidedAt}')`,
    )
  ).map(({ id }) => id as string)
  const witnesses = (
    await rows('SELECT giver_id, confirmed_at, attached_at FROM accounts WHERE incident_id = THIS')
  ).filter(({ confirmed_at, attached_at }) => confirmed_at <= decidedAt && attached_at <= decidedAt)
  const represents = (await rows('SELECT representative_id AS id FROM openings WHERE incident_id = THIS')).map(
    ({ id }) => id,
  )
  const agreements = await world.rows(
    `SELECT agreed_by, agreed_at FROM response_agreements WHERE response_id = '${response.id}'`,
  )
  const agreed = agreements.map(({ agreed_by }) => agreed_by as string)
  const deciders = [...new Set([response.decided_by as string, ...agreed])]
  for (const decider of deciders) {
    holds(mayDecide.includes(decider), 'decided by somebody who is not in HR')
    holds(decider !== asker && decider !== accused && !named.includes(decider), 'decided by a party')
    holds(!complained.includes(decider), 'decided by who was complained about')
    holds(!witnesses.some(({ giver_id }) => giver_id === decider), 'decided by a witness')
    holds(!represents.includes(decider), 'decided by a representative')
    holds(decider !== response.attributed_by, 'decided by who said whom it concerned')
  }
  holds(
    response.attributed_by === null || ((response.attribution_agreed_at as string | null) ?? '9') <= decidedAt,
    'nobody agreed whom it concerned',
  )
  holds(!response.hr_first || ![recorder, response.attributed_by].includes(asker), 'asked for by who recorded it')
  found.push(...(await whatWasAskedBefore(world, response)), ...(await whatWasLoggedTwice(world, response)))
  holds(asker !== accused && !named.includes(asker), 'asked for by a party')
  const notThere = await rows('SELECT id FROM corrections WHERE incident_id = THIS AND accepted AND not_there')
  holds(response.withdrawn_at === null || notThere.length > 0, 'the incident was withdrawn')
  holds(recorder !== accused, 'told by the employee themselves')

  const claims = (
    await rows('SELECT kind, cause, at, said_by FROM cause_claims WHERE incident_id = THIS ORDER BY at, id')
  ).filter(({ at }) => at <= decidedAt)
  holds(claims.at(-1)?.kind !== 'CONTESTED', 'the cause was contested')
  const said = claims.filter(({ kind }) => kind === 'LOGGED' || kind === 'CHANGED').at(-1)
  holds(said?.cause === 'EMPLOYEE', 'the cause was not theirs')
  const severity = await rows('SELECT kind, at FROM severity_claims WHERE incident_id = THIS ORDER BY at, id')
  holds(severity.filter(({ at }) => at <= decidedAt).at(-1)?.kind !== 'CONTESTED', 'how grave it was was contested')
  holds(
    severity.some(({ kind, at }) => kind !== 'CONTESTED' && at <= decidedAt),
    'HR had not said how grave it was',
  )

  const statements = await rows('SELECT given_at FROM statements WHERE incident_id = THIS ORDER BY given_at')
  const heard = statements.some(({ given_at }) => given_at >= said?.at && given_at <= decidedAt)
  const away = await daysAway(world, accused as string, decidedAt)
  const atWork = (since: string) =>
    daysBetween(since, decidedAt) - away.filter((day) => day >= since.slice(0, 10)).length
  holds(heard || atWork(said?.at as string) >= 7, 'not heard since it was said to be theirs')
  const [asked] = await rows('SELECT statement_requested_at AS at FROM incidents WHERE id = THIS')
  const unanswered = asked?.at != null && atWork(asked.at as string) >= 7
  holds(statements.some(({ given_at }) => given_at <= decidedAt) || unanswered, 'never heard')

  const [hearing] = await world.rows(
    `SELECT given_at, heard_at FROM hearings WHERE response_id = '${response.id}' AND stage = 'FIRST'`,
  )
  const wasHeld = hearing?.heard_at != null && (hearing.heard_at as string) <= decidedAt
  // Five working days are a week at least.
  holds(wasHeld && daysBetween(hearing.given_at as string, hearing.heard_at as string) >= 6.9, 'no hearing was held')
  holds(
    agreements.every(({ agreed_at }) => hearing?.heard_at != null && agreed_at >= hearing.heard_at),
    'agreed before the hearing',
  )

  if (response.misconduct) {
    holds(deciders.length >= 2, 'one person in HR decided alone')
    holds(!deciders.includes(recorder as string), 'decided by who recorded it')
    const ofThisName = claims.filter(({ at }) => at >= ((response.attributed_at as string | null) ?? ''))
    const firstSaid = ofThisName.find(({ kind, cause }) => kind !== 'CONTESTED' && cause === 'EMPLOYEE')
      ?.said_by as string
    const recorders = [recorder, response.attributed_by, firstSaid]
    const parts = [asker, ...recorders, accused, ...deciders]
    const own = response.event_id
      ? await world.rows(
          `SELECT id FROM incidents WHERE employee_id = '${accused}' AND reporter_id = '${accused}' AND NOT for_hr_alone
             AND event_id = '${response.event_id}' AND recorded_at < '${response.recorded_at}'`,
        )
      : []
    holds(own.length === 0, 'told by the employee themselves')
    const accounts = await rows(
      'SELECT giver_id, taken_by FROM accounts WHERE incident_id = THIS AND confirmed_at IS NOT NULL AND NOT withheld',
    )
    // Managers of the store are one voice.
    const managing = await rows('SELECT m.employee_id AS id FROM store_managers m JOIN incidents i ON i.store_id = m.store_id WHERE i.id = THIS') // prettier-ignore
    const managers = new Set(managing.map(({ id }) => id))
    const theirs = [asker, ...recorders].some((one) => managers.has(one))
    const documents = await rows('SELECT obtained_by FROM evidence_documents WHERE incident_id = THIS')
    holds(
      accounts.some(
        ({ giver_id, taken_by }) => !(parts.includes(giver_id ?? taken_by) || (theirs && managers.has(giver_id))),
      ) || documents.some(({ obtained_by }) => ![asker, ...recorders, accused, ...named].includes(obtained_by)),
      'nobody else told of it',
    )
  } else found.push(...(await whatStandsAgainstThePattern(world, response)))
  return found
}

async function whatStandsAgainstThePattern(world: World, response: Data): Promise<string[]> {
  const { incident_id: id, employee_id: accused } = response
  const decidedAt = response.decided_at as string
  const found: string[] = []
  const all = await world.rows(
    `SELECT i.*, e.role, (SELECT c.cause FROM cause_claims c WHERE c.incident_id = i.id AND c.at <= '${decidedAt}'
       AND c.kind IN ('LOGGED', 'CHANGED') ORDER BY c.at DESC, c.id DESC LIMIT 1) AS said,
       (SELECT MIN(c.at) FROM cause_claims c WHERE c.incident_id = i.id AND c.cause = 'EMPLOYEE' AND c.kind IN ('LOGGED', 'CHANGED')
         AND NOT EXISTS (SELECT 1 FROM cause_claims o WHERE o.incident_id = i.id AND o.kind = 'CHANGED' AND o.said_by = i.employee_id
           AND o.cause = 'EMPLOYEE')) AS said_theirs
     FROM incidents i LEFT JOIN employees e ON e.id = i.reporter_id
     WHERE i.employee_id = '${accused}' AND i.recorded_at <= '${decidedAt}' ORDER BY i.recorded_at`,
  )
  // As it was then: what was said or taken back later changes nothing. It was told when it was first said to be theirs.
  const own: Data[] = all
    .filter(
      ({ said, cause, withdrawn_at }) =>
        (said ?? cause) === 'EMPLOYEE' && (withdrawn_at === null || withdrawn_at > decidedAt),
    )
    .map((one) => ({
      ...one,
      recorded_at: [one.recorded_at as string, (one.said_theirs as string | null) ?? ''].sort().at(-1),
    }))
  const judged = await world.rows(
    `SELECT a.finding FROM assessments a WHERE a.incident_id = '${id}' AND a.made_at <= '${decidedAt}' ORDER BY a.made_at, a.id`,
  )
  if (!judged.some(({ finding }) => finding === 'PATTERN')) found.push('never found to be part of a pattern')
  const itself = own.find((one) => one.id === id)
  if (!itself) return [...found, 'it is none of theirs']
  if (daysBetween(itself.occurred_at as string, itself.recorded_at as string) > 7) found.push('recorded late')
  const near = own.filter(
    ({ recorded_at }) =>
      Math.abs(Date.parse(recorded_at as string) - Date.parse(itself.recorded_at as string)) < DAY_MS,
  )
  const within = (first: Data) =>
    near.filter(({ recorded_at }) => {
      const since = Date.parse(recorded_at as string) - Date.parse(first.recorded_at as string)
      return since >= 0 && since < DAY_MS
    })
  if (near.some((first) => within(first).length > 3 && within(first).includes(itself)))
    found.push('one of many at once')
  const shifts = await world.rows(
    `SELECT s.* FROM shift_entries s WHERE s.employee_id = '${accused}' AND s.date = '${itself.day}'`,
  )
  for (const { by_manager, recorded_at, contested_at } of shifts)
    if (
      (contested_at && contested_at <= decidedAt) ||
      (by_manager && recorded_at <= decidedAt && daysBetween(recorded_at as string, decidedAt) < 7)
    )
      found.push('the shift proves nothing')
  // The managers of a store are one voice, each in HR another; of who recorded nothing it takes two who gave an account.
  const told = await world.rows(
    `SELECT COALESCE(a.giver_id, a.taken_by) AS id FROM accounts a JOIN incidents i ON i.id = a.incident_id
     WHERE i.employee_id = '${accused}' AND a.confirmed_at IS NOT NULL AND NOT a.withheld`,
  )
  const deciding = [response.requested_by, response.decided_by]
  const recorders = new Set(own.map(({ role, reporter_id }) => (role === 'HR' ? reporter_id : 'managers')))
  const tellers = new Set(told.map(({ id: teller }) => teller as string).filter((one) => !deciding.includes(one)))
  if (recorders.size < 2 && tellers.size < 2) found.push('one voice, and a friend at most')
  return found
}

/** The days before another on which somebody was on leave that stood then, 28 at most: what was taken back did until that day. */
async function daysAway(world: World, person: string, until: string): Promise<string[]> {
  const leaves = await world.rows(
    `SELECT starts_on, ends_on, confirmed_at, taken_back_at FROM leaves
     WHERE employee_id = '${person}' AND confirmed_at <= '${until}'`,
  )
  const dayOf = (instant: unknown) => (instant as string).slice(0, 10)
  const stood = (day: string, { starts_on, ends_on, confirmed_at, taken_back_at }: Data) =>
    starts_on <= day &&
    day <= ends_on &&
    (taken_back_at === null ||
      taken_back_at > until ||
      (dayOf(confirmed_at) < dayOf(taken_back_at) && dayOf(confirmed_at) <= day && day <= dayOf(taken_back_at)))
  const before = Array.from({ length: 200 }, (_, n) =>
    new Date(Date.parse(until) - (n + 1) * DAY_MS).toISOString().slice(0, 10),
  )
  return before.filter((day) => leaves.some((leave) => stood(day, leave))).slice(0, 28)
}

/** Formal responses in effect of which nothing that they are over is theirs any more, by their ids. */
export function onNothingOfTheirs(responses: readonly Data[]): string[] {
  const theirs = responses.filter(({ cause, withdrawn_at }) => cause === 'EMPLOYEE' && withdrawn_at === null)
  const standing = new Set(theirs.map(({ id }) => id))
  return [...new Set(responses.map(({ id }) => id as string))].filter((id) => !standing.has(id))
}

/** What was answered twice: two formal responses in effect to one incident or one event. */
export function answeredTwice(responses: readonly Data[]): string[] {
  const seen = new Set<string>()
  const twice: string[] = []
  for (const { incident_id, event_id, employee_id } of responses)
    for (const matter of [incident_id, event_id].filter(Boolean)) {
      const key = `${employee_id} ${matter}`
      if (seen.has(key) && matter === incident_id) twice.push(key)
      seen.add(key)
    }
  return twice
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS
