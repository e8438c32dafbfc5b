import { describe, expect, it } from '@jest/globals'
import { FIRST_DAY, makeChainOfStores, ORDINARY, type Scenario } from './chain-of-stores.js'
import { outcomeOf } from './outcome.js'

const december = (day: number) => day >= 242 && day < 273 // FIRST_DAY is 3 April
const index = (name: string) => Number(name.split(' ')[1])
const outcome = (differences: Partial<Scenario>) => outcomeOf(makeChainOfStores(1, differences))

describe('What stores do, and what is found of ordinary people there', () => {
  it.each<[string, Partial<Scenario>]>([
    ['nothing out of the ordinary happens', {}],
    [
      'December brings crowds and trouble',
      { traffic: (_, day) => (december(day) ? 1.6 : 1), place: (_, day) => (december(day) ? 1.8 : 1) },
    ],
    ['one store logs more eagerly than the others', { eagerness: (_, store) => (store === 0 ? 2.5 : 1) }],
    [
      'one store suddenly starts to log everything',
      { eagerness: (_, store, day) => (store === 0 && day >= 200 ? 3 : 1) },
    ],
    [
      'whole stores have a bad day',
      { storeBadDay: (store, day) => (store < 3 && day % 97 === store * 11 + 5 ? 0.6 : 0) },
    ],
    [
      'people move to stores where more goes wrong, or less',
      {
        worksAt: (person, home, day) => (person % 3 === 0 && day >= 150 ? (home + 1) % ORDINARY.stores : home),
        place: (store) => [2, 0.5, 1.5, 0.7, 1, 1.2][store]!,
      },
    ],
    [
      'people move to a harder position',
      { position: (person, day) => (person % 4 === 0 && day > 200 ? 'HELP_POINT' : 'TILL') },
    ],
    [
      'a store opens, and has it hard',
      { opens: (store) => (store === 5 ? 200 : 0), place: (store) => (store === 5 ? 2 : 1) },
    ],
    ['the roster has gaps', { rostered: (person, day) => !(person % 4 === 0 && day % 120 < 40) }],
    ['one store keeps no roster', { rostered: (person) => person >= ORDINARY.peoplePerStore }],
    ['nobody keeps a roster', { rostered: () => false }],
    ['many shifts lack a count of interactions', { counted: (person, day) => person % 3 !== 0 && day % 5 !== 0 }],
    ['a third of the people work nights', { startsAt: (person) => (person % 3 === 0 ? 22 * 60 : 9 * 60) }],
    [
      'everything goes wrong at a store for months',
      { place: (store, day) => (store === 2 && day >= 200 && day < 320 ? 3 : 1) },
    ],
    ['one person in eight is logged twice as eagerly', { eagerness: (person) => (person % 8 === 0 ? 2 : 1) }],
  ])('nobody is found a PATTERN where %s', (_, differences) => {
    const { ordinary, accused, troubled } = outcome(differences)

    expect(ordinary.length).toBeGreaterThan(35)
    expect(accused).toEqual([])
    expect(troubled.length).toBeLessThan(0.1 * ordinary.length)
  })

  it('calls the trouble of a store that suddenly logs everything SYSTEMIC, there and nowhere else', () => {
    const peoplePerStore = 20
    const { incidents, count } = outcome({
      stores: 4,
      peoplePerStore,
      eagerness: (_, store, day) => (store === 0 && day >= 160 ? 4 : 1),
    })
    const there = (person: string) => index(person) < peoplePerStore

    expect(count('SYSTEMIC', (i) => there(i.person))).toBeGreaterThan(3)
    expect(incidents.filter((i) => i.judgement.finding === 'SYSTEMIC' && !there(i.person)).length).toBe(0)
  })

  it('calls the trouble of a store of twelve SYSTEMIC within eight weeks', () => {
    const began = 200
    const { incidents } = outcome({ place: (store, day) => (store === 2 && day >= began && day < 320 ? 4 : 1) })
    const systemic = incidents.filter((i) => i.judgement.finding === 'SYSTEMIC')
    const there = (person: string) => Math.floor(index(person) / ORDINARY.peoplePerStore) === 2

    expect(systemic.length).toBeGreaterThan(20)
    expect(systemic.every((i) => there(i.person))).toBe(true)
    expect(systemic[0]!.day - FIRST_DAY - began).toBeLessThan(56)
  })

  it('notices service that gets worse slowly', () => {
    const { incidents } = outcome({ change: (person, day) => (person % 10 === 0 ? 1 + (4 * day) / ORDINARY.days : 1) })
    const noticed = new Set(
      incidents.filter((i) => ['EMERGING', 'PATTERN'].includes(i.judgement.finding)).map((i) => i.person),
    )
    const worse = [...noticed].filter((person) => index(person) % 10 === 0)

    expect(worse.length).toBeGreaterThanOrEqual(2) // of eight
  })

  it('cannot tell somebody logged four times as eagerly from somebody who fails four times as often', () => {
    const { accused } = outcome({ eagerness: (person) => (person % 8 === 0 ? 4 : 1) })

    // why proof asks for more than one reporter; those beside them stay clear
    expect(accused.length).toBeGreaterThan(0)
    expect(accused.every((person) => index(person) % 8 === 0)).toBe(true)
  })
})
