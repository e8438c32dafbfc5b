import { beforeEach, describe, expect, it } from '@jest/globals'
import { FoundOut } from './found-out.js'

let now = 0
let times = 0
let foundOut: FoundOut<{ times: number }>
beforeEach(() => {
  now = 0
  times = 0
  foundOut = new FoundOut(() => now)
})

const finding =
  (milliseconds: number, rows = 10_000) =>
  async () => {
    now += milliseconds
    return { value: { times: ++times }, rows }
  }
const ask = async (milliseconds: number, name = 'left') => (await foundOut.of(name, finding(milliseconds))).value.times

describe('what is found out of a whole chain', () => {
  it('is found out each time where the chain is small, however long it took', async () => {
    await foundOut.of('left', finding(60_000, 9_999))
    expect(await ask(0)).toBe(2)
  })

  it('serves a hundred times as long as it took where that was long', async () => {
    await ask(1_000)
    now += 99_999
    expect(await ask(1_000)).toBe(1)
    now += 1
    expect(await ask(1_000)).toBe(2)
  })

  it('never serves for longer than ten minutes', async () => {
    await ask(60_000)
    now += 10 * 60_000
    expect(await ask(60_000)).toBe(2)
  })

  it('is kept apart by its name', async () => {
    expect([await ask(1_000, 'by month'), await ask(1_000, 'by cause')]).toEqual([1, 2])
  })

  it('is found out once for all who ask meanwhile, and once more for who asks after it failed', async () => {
    const failing = () => Promise.reject<never>(new Error('The database is gone.'))
    const both = [foundOut.of('left', failing), foundOut.of('left', finding(0))]
    await expect(Promise.all(both.map((one) => one.catch((error: Error) => error.message)))).resolves.toEqual([
      'The database is gone.',
      'The database is gone.',
    ])
    expect(await ask(0)).toBe(1)
  })

  it('says how long ago that was begun, and is found out anew for whom that will not do, and then for everybody', async () => {
    await ask(1_000)
    now += 5_000
    expect(await foundOut.of('left', finding(0))).toEqual({ value: { times: 1 }, age: 6_000 })
    const willDo = async (age: number) => age < 6_000
    expect(await foundOut.of('left', finding(1_000), willDo)).toEqual({ value: { times: 2 }, age: 1_000 })
    expect(await ask(0)).toBe(2)
  })

  it('is not waited for while it is found out, where it was begun before what who asks wants to see', async () => {
    let told = (_: { value: { times: number }; rows: number }): void => undefined
    const slow = foundOut.of('left', () => new Promise((done) => (told = done)))
    now += 50
    expect((await foundOut.of('left', finding(1_000), async (age) => age < 50)).value.times).toBe(1)
    told({ value: { times: 99 }, rows: 10_000 })
    expect((await slow).value.times).toBe(99)
    expect(await ask(0)).toBe(1)
  })
})
