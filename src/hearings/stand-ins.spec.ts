import { describe, expect, it } from '@jest/globals'
import { standIns } from './stand-ins.js'

const NO_PARTS = { employeeId: 'dana', others: ['tom'], investigators: [] as string[] }
const asked = (more: Partial<Parameters<typeof standIns>[0]>) =>
  standIns({ parts: NO_PARTS, hr: [], deputies: [], twoDecide: false, ...more })

describe('who stands in', () => {
  it.each([
    ['nobody, where HR is enough', { hr: ['mae'], deputies: ['lee'] }, [], 0, false],
    ['a deputy, where HR has nobody', { deputies: ['lee', 'kai'] }, ['lee', 'kai'], 1, false],
    ['a deputy, where HR has asked for it', { hr: ['tom'], deputies: ['lee'] }, ['lee'], 1, false],
    ['nobody, where two in HR can agree', { hr: ['mae', 'ben'], deputies: ['lee'], twoDecide: true }, [], 0, false],
    ['a deputy as the second', { hr: ['mae'], deputies: ['lee'], twoDecide: true }, ['lee'], 1, false],
    ['too few, where one deputy is not two', { deputies: ['lee'], twoDecide: true }, ['lee'], 2, true],
    ['too few, where nobody was named', { hr: ['mae'], twoDecide: true }, [], 1, true],
  ] as const)('is %s', (_, people, deputies, lacking, tooFew) => {
    expect(asked(people)).toMatchObject({ deputies, lacking, tooFew })
  })

  it('is no deputy with a part in it, and whoever investigates does not decide', () => {
    expect(asked({ deputies: ['tom', 'dana'] })).toMatchObject({ deputies: [], tooFew: true })
    const parts = { ...NO_PARTS, investigators: ['mae'] }
    expect(asked({ parts, hr: ['mae'], deputies: ['lee'] })).toMatchObject({ hr: [], deputies: ['lee'] })
  })
})
