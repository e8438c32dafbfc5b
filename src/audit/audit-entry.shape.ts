import { employeeShape } from '../directory/employee.entity.js'
import { storeShape } from '../directory/store.entity.js'
import { column, shape, type Source } from '../graphql/shape.js'

const beside = (own: string, name: string) => `(SELECT v.${name} FROM audit_values v WHERE v.entry_id = ${own}.id)`
/** Who told of something and holds their name back: HR reads that it was told, and not by whom. */
const heldBack = (own: string) =>
  `(SELECT c.giver_id FROM accounts c WHERE c.id = ${own}.subject_id AND c.giver_id = ${own}.actor_id AND c.withheld)`
const value = (name: string): Source => ({
  kind: 'columns',
  columns: (own) => [beside(own, name), beside(own, 'employee_id')],
  // What was found stands in it, too.
  read: ([text, employeeId], reading) => (reading.isHeldBack(employeeId as string | null) ? null : (text ?? null)),
})

/** How an entry of the trail is read. Whoever acted on their own record is known by what stands beside it. */
export const auditEntryShape = shape('audit_entries', {
  at: column('at'),
  action: column('action'),
  subjectId: column('subject_id'),
  actor: {
    kind: 'one',
    shape: () => employeeShape,
    on: (own, person) =>
      `${person}.id = COALESCE(${own}.actor_id, CASE WHEN ${own}.own THEN ${beside(own, 'employee_id')} END)`,
    withheld: {
      columns: (own) => [heldBack(own)],
      from: ([giverId], { viewerId }) => giverId !== null && giverId !== viewerId,
    },
  },
  employee: {
    kind: 'one',
    shape: () => employeeShape,
    on: (own, person) => `${person}.id = ${beside(own, 'employee_id')}`,
  },
  store: { kind: 'one', shape: () => storeShape, on: (own, store) => `${store}.id = ${own}.chain` },
  before: value('before'),
  after: value('after'),
  erased: { kind: 'columns', columns: (own) => [beside(own, 'salt')], read: ([salt]) => salt === null },
})
