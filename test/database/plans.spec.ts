import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { type FragmentDefinitionNode, Kind, OperationTypeNode, parse, print } from 'graphql'
import { SPOKE_UP_AGAINST } from '../../src/incidents/retaliation.js'
import type { Person } from '../world/person.js'
import { statementsOf } from '../world/statements.js'
import { dateAgo, noon, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

/** What only grows, or ends after years: whoever reads one of these as a whole becomes slower every day. */
const GROWING = [
  ...['incidents', 'incident_contexts', 'incident_parties', 'assessments', 'cause_claims', 'statements', 'responses'],
  ...['shifts', 'leaves', 'notices', 'accounts', 'commendations', 'corrections', 'given_remedies', 'customer_claims'],
  ...[
    'severity_claims',
    'evidence_documents',
    'customers',
    'expectations',
    'follow_ups',
    'follow_up_answers',
    'endings_for_customers',
  ],
  ...[
    'hearings',
    'hearing_notes',
    'hearing_answers',
    'investigation_notes',
    'response_steps',
    'appeals',
    'alleged_incidents',
  ],
  ...[
    'attribution_denials',
    'shift_entries',
    'thanks',
    'punishment_claims',
    'review_takings',
    'outbox',
    'openings',
    'idempotency_keys',
  ],
  ...['audit_entries', 'audit_values', 'record_seals', 'personal_reads'],
]

const world = await startWorld()
const store = await world.store()
const manager = await world.manager(store)
const hr = await world.hr()
/** From outside. */
const lee = await world.deputy()
const dana = await world.employee(store)
const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(1) })
const heard = statementsOf(world)
const sqlite = world.database.dialect === 'sqlite'

interface Step {
  table: string
  how: string
}

/** How the database would go about a statement on tables that are large: which of them it reads, and by which index or as a whole. */
async function stepsOf(sql: string): Promise<Step[]> {
  const names = new Map(
    [...sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?/g)].map(([, table, alias]) => [
      alias ?? table!,
      table!,
    ]),
  )
  if (sqlite) {
    const plan = await world.rows<{ id: number; parent: number; detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    const made = (alias: string, parent: number) =>
      plan.some((one) => one.parent === parent && new RegExp(`^(CO-ROUTINE|MATERIALIZE) ${alias}$`).test(one.detail))
    return plan.flatMap(({ parent, detail }) => {
      const [, alias] = /^(?:SCAN|SEARCH) (\w+)/.exec(detail) ?? []
      // What the statement has made itself has the name that it gives it.
      return alias && !made(alias, parent) ? [{ table: names.get(alias) ?? alias, how: detail }] : []
    })
  }
  const plan = await world.change(async (tx) => {
    // Of tables as small as these it would read any as a whole.
    await tx.query('SET LOCAL enable_seqscan = off')
    return (await tx.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`)) as { 'QUERY PLAN': { Plan: Plan }[] }[]
  })
  return nodesOf(plan[0]!['QUERY PLAN'][0]!.Plan).flatMap((node) =>
    node['Relation Name']
      ? [{ table: node['Relation Name'], how: `${node['Node Type']} ${node['Index Name'] ?? ''}` }]
      : [],
  )
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Plan[]
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

const isWhole = ({ how }: Step) => (sqlite ? /^SCAN \w+$/.test(how) : how.startsWith('Seq Scan'))

async function readAsAWhole(statements: string): Promise<string[]> {
  const found: string[] = []
  for (const sql of selectsOf(statements))
    for (const step of await stepsOf(sql))
      if (GROWING.includes(step.table) && isWhole(step)) found.push(`${step.table}: ${step.how} in ${sql}`)
  return found
}

const selectsOf = (statements: string) =>
  [...new Set(statements.split(/\n(?=[A-Z/])/))].filter((sql) => /^\W*SELECT/.test(sql))

const ASSESSED = 'id reference summary employee { name } context assessment { finding certainty explanation }'
const OFTEN: [what: string, who: Person, query: string, variables?: object][] = [
  ['one incident', manager, `query ($id: ID!) { incident(id: $id) { ${ASSESSED} } }`, { id: incident.id }],
  [
    'the latest of a store',
    manager,
    `query ($store: String) { incidents(filter: { store: $store }, first: 50) { edges { node { ${ASSESSED} } } } }`,
    { store: store.code },
  ],
  ['what waits for a manager', manager, readFileSync('operations/manager/35-what-waits-for-me.graphql', 'utf8')],
  ['what waits for HR', hr, `{ reviewQueue(first: 50) { edges { node { reason incident { ${ASSESSED} } } } } }`],
  [
    'what waits in a store',
    hr,
    `query ($store: String) { reviewQueue(first: 50, store: $store) { edges { node { reason } } } }`,
    { store: store.code },
  ],
  [
    'somebody’s own record',
    dana,
    `{ viewer { record { incidentCount incidents(first: 25) { edges { node { ${ASSESSED} } } } unspent { until } } } }`,
  ],
]

/** The queries of the desk, each with all fragments that there are: what it does not need is no concern of a plan. */
function pagesOfTheDesk(): { name: string; query: string; needs: string[] }[] {
  const folder = 'src/desk/documents'
  const text = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  const { definitions } = parse(text.join('\n'), { noLocation: true })
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  return definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY)
    .map((operation) => ({
      name: operation.kind === Kind.OPERATION_DEFINITION ? operation.name!.value : '',
      query: print({ kind: Kind.DOCUMENT, definitions: [operation, ...neededBy(operation, fragments)] }),
      needs:
        operation.kind === Kind.OPERATION_DEFINITION
          ? operation.variableDefinitions!.map(({ variable }) => variable.name.value)
          : [],
    }))
}

function neededBy(node: unknown, all: readonly FragmentDefinitionNode[], found = new Set<FragmentDefinitionNode>()) {
  for (const [, name] of JSON.stringify(node).matchAll(/"FragmentSpread","name":\{"kind":"Name","value":"(\w+)"/g)) {
    const fragment = all.find((one) => one.name.value === name)!
    if (found.has(fragment)) continue
    found.add(fragment)
    neededBy(fragment, all, found)
  }
  return found
}

const VARIABLES: Record<string, unknown> = {
  ...{
    id: incident.id,
    incidentId: incident.id,
    number: dana.number,
    store: store.code,
    reference: incident.reference,
    customer: 'C-1',
  },
  ...{
    search: 'Dana',
    filter: { store: store.code },
    first: 25,
    kind: 'VERBAL_WARNING',
    waiting: 'UNANSWERED',
    by: 'STORE',
    purpose: 'To see how.',
  },
  ...{
    from: dateAgo(400),
    quarter: dateAgo(400),
    to: today(),
    date: today(),
    onDate: today(),
    measure: 'FORMAL_ASKED_FOR',
  },
}
describe('what is asked often', () => {
  it.each(OFTEN)('%s: reads no table as a whole that grows', async (_what, who, query, variables = {}) => {
    const { answer, statements } = await heard(() => who.sends(query, variables))
    expect(answer.errors).toBeUndefined()
    expect(await readAsAWhole(statements)).toEqual([])
  })

  it('nor does any page of the desk, by whoever may open it', async () => {
    const unasked: string[] = []
    const whole: string[] = []
    for (const { name, query, needs } of pagesOfTheDesk()) {
      const variables = Object.fromEntries(needs.map((need) => [need, VARIABLES[need]]))
      let asked = false
      let refused = ''
      for (const who of [dana, manager, hr, lee]) {
        const { answer, statements } = await heard(() => who.sends(query, variables))
        if (answer.errors) {
          refused += `${answer.errors[0]!.message} `
          continue
        }
        asked = true
        whole.push(...(await readAsAWhole(statements)).map((found) => `${name}: ${found}`))
      }
      if (!asked) unasked.push(`${name}: ${refused}`)
    }
    expect(unasked).toEqual([])
    expect(whole).toEqual([])
  })

  it('logging one reads none either, and takes at most 40 statements', async () => {
    const { statements } = await heard(() => manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(2) }))
    expect(await readAsAWhole(statements)).toEqual([])
    expect(selectsOf(statements).length).toBeLessThanOrEqual(40)
  })

  it('nor goes through what a store has ever logged to see whether somebody spoke up lately', async () => {
    const steps = (await stepsOf(SPOKE_UP_AGAINST)).filter(({ table }) => GROWING.includes(table))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.filter((step) => isWhole(step))).toEqual([])
    expect(steps.filter(({ how }) => how.includes('incidents_by_store'))).toEqual([])
    for (const index of [
      'incidents_told_hr_alone',
      'customer_claims_by_said_by_at',
      'shift_entries_last_contested',
      'attribution_denials_by_said_by_at',
    ])
      expect(steps.map(({ how }) => how)).toContainEqual(expect.stringContaining(index))
  })

  it('and finds what everybody else recorded in the store by an index of the store’s own incidents', async () => {
    const { statements } = await heard(() => manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(3) }))
    const recorded = selectsOf(statements).filter((sql) => sql.includes('AS month, CASE WHEN i.attributed_by'))
    expect(recorded).toHaveLength(1)
    const by = sqlite ? 'USING INDEX incidents_own_of_a_store' : 'Index Only Scan incidents_own_of_a_store'
    const steps = (await stepsOf(recorded[0]!)).map(({ how }) => how)
    // Beside it the claims of those few that somebody said it of are looked up, one by one.
    expect(steps.filter((how) => !/cause_claims/.test(how))).toEqual([expect.stringContaining(by)])
  })

  it('what waits in a store is looked for among what waits, not among all that ever happened there', async () => {
    const { statements } = await heard(() => hr.sends(OFTEN[4]![2], OFTEN[4]![3]))
    const [queue] = selectsOf(statements).filter((sql) => sql.includes('RETALIATION_RISK'))
    const steps = await stepsOf(queue!)
    expect(steps.map(({ how }) => how).filter((how) => /store_id_occurred_at_id \(store_id=\?\)$/.test(how))).toEqual(
      [],
    )
  })
})
