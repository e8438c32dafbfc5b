import { describe, expect, it } from '@jest/globals'
import { type Listed, waitingForMe } from './waiting-for-me.js'

const plain: Listed = {
  id: '1',
  reference: 'HF-1',
  summary: 'The queue was long.',
  occurredAt: '2026-03-01T10:00:00Z',
  withdrawnAt: null,
  closedAt: null,
  statementRequestedAt: null,
  employee: { name: 'Ana' },
  statements: [],
  corrections: [],
  responses: [],
}
const given = {
  id: 'r',
  kind: 'REASSIGNMENT',
  status: 'ACTIVE',
  endsOn: null,
  requestedAt: '2026-03-01T11:00:00Z',
  steps: [],
} satisfies Listed['responses'][number]
const statement = { id: 's', givenAt: '2026-03-01T12:00:00Z' }
const step = { id: 't', by: '2026-03-02', doneAt: null }

const reasonsFor = (incident: Partial<Listed>, today = '2026-03-02') =>
  Object.entries(waitingForMe([{ ...plain, ...incident }], today)).flatMap(([reason, found]) =>
    found.length > 0 ? reason : [],
  )

describe('what waits for a manager', () => {
  it.each<[string, Partial<Listed>, string[]]>([
    ['nobody has answered', {}, ['unanswered']],
    ['it was withdrawn', { withdrawnAt: '2026-03-01T13:00:00Z' }, []],
    ['it is closed', { closedAt: '2026-03-01T13:00:00Z' }, []],
    [
      'their side arrived',
      { statementRequestedAt: '2026-03-01T11:00:00Z', statements: [statement] },
      ['statementArrived'],
    ],
    [
      'somebody says it was otherwise',
      { responses: [given], corrections: [{ status: 'WAITING' }] },
      ['correctionToDecide'],
    ],
    ['that was decided', { responses: [given], corrections: [{ status: 'DECLINED' }] }, []],
    ['a reassignment ends tomorrow', { responses: [{ ...given, endsOn: '2026-03-03' }] }, ['reassignmentEnding']],
    ['a reassignment ends later', { responses: [{ ...given, endsOn: '2026-03-04' }] }, []],
    ['a step is due', { responses: [{ ...given, kind: 'COACHING', steps: [step] }] }, ['stepDue']],
    ['a step is done', { responses: [{ ...given, steps: [{ ...step, doneAt: '2026-03-01T12:00:00Z' }] }] }, []],
  ])('where %s', (_why, incident, reasons) => expect(reasonsFor(incident)).toEqual(reasons))
})
