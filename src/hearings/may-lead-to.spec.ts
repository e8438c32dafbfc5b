import { expect, it } from '@jest/globals'
import { ResponseKind } from '../incidents/response-kinds.js'
import { mayLeadTo } from './may-lead-to.js'

it('names the informal answers first, and no step beyond what was asked for', () => {
  const all = mayLeadTo(ResponseKind.WRITTEN_WARNING)
  expect(all[0]).toBe('NO_ACTION')
  expect(all.slice(-2)).toEqual(['VERBAL_WARNING', 'WRITTEN_WARNING'])
  expect(mayLeadTo(ResponseKind.DISMISSAL).at(-1)).toBe('DISMISSAL')
})
