import { expect, it } from '@jest/globals'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { Language } from '../../language/language.js'
import { reportPage } from './report-page.js'

const period = { from: '2025-10-01', to: '2025-10-31' }
const answer = (title: string, more: Partial<WrittenAnswer> = {}): WrittenAnswer => ({
  question: title,
  about: {},
  title: `${title}, October 2025`,
  period,
  inWords: [`${title} was found.`, 'And more.'],
  howCounted: ['Every incident counts once.'],
  table: { columns: [{ key: 'name', title: 'name' }], rows: Array.from({ length: 30 }, (_, n) => [`row ${n}`]) },
  pictures: [],
  ...more,
})
const page = (...answers: WrittenAnswer[]) =>
  reportPage({
    month: period,
    madeAt: '2026-12-01T00:00:00.000Z',
    language: Language.EN,
    sections: answers.map((writtenAnswer) => ({ writtenAnswer, charts: [] })),
  })

it('begins with the alarm, then what matters, then a line for each that has nothing to say', () => {
  const told = page(
    answer('Stores', { matters: ['Leeds had twice as many.'] }),
    answer('Appeals', { quiet: true }),
    answer('Model', { alarm: true, matters: ['The model no longer fits.'] }),
  )
  const places = ['The model no longer fits.', 'Leeds had twice as many.', 'Appeals was found.', '<section'].map(
    (one) => told.indexOf(one),
  )
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(told).toContain('class="alarm raised"')
  expect([...told.matchAll(/<h2>([^<]*)/g)].map(([, title]) => title)).toEqual([
    'What matters',
    'Nothing to say',
    'Stores, October 2025',
    'Model, October 2025',
    'How this was counted',
  ])
})

it('says how it was counted once, and shows as much of a table as somebody reads', () => {
  const told = page(answer('Stores'), answer('Causes'))
  expect(told.match(/Every incident counts once\./g)).toHaveLength(1)
  expect(told.match(/row \d+</g)).toHaveLength(24)
  expect(told).toContain('And 18 more')
})

it('raises no alarm where the model fits', () => {
  expect(page(answer('Model', { alarm: false, quiet: true }))).not.toContain('alarm raised')
})
