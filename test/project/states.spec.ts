import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { HearingStep } from '../../src/hearings/next-step.js'
import type { Family } from '../../src/incidents/response-kinds.js'
import { TRANSITIONS } from '../../src/responses/response-states.js'
import { ResponseStatus } from '../../src/responses/response-words.js'

const text = readFileSync(join(import.meta.dirname, '../../docs/states.md'), 'utf8')

/** The arrows of a drawing, by its heading, without what begins and ends. */
function drawn(heading: string): { from: string; to: string; says: string }[] {
  const [, after] = text.split(`\n## ${heading}\n`)
  const [, drawing] = /```mermaid\n([\s\S]*?)```/.exec(after ?? '') ?? []
  return [...(drawing ?? '').matchAll(/^ {2}(\w+) --> (\w+): (.*)$/gm)].map(([, from, to, says]) => ({
    from: from!,
    to: to!,
    says: says!,
  }))
}
const DRAWN: [string, Family[]][] = [
  ['A formal response', ['FORMAL']],
  ['A reassignment', ['REASSIGNMENT']],
  ['A teachable moment and coaching', ['LEARNING']],
  ['Training, support, a process fix, and standing down', ['TASK', 'STAND_DOWN']],
]

describe('what becomes of a response is drawn as it is', () => {
  it.each(DRAWN)('%s', (heading, families) => {
    const changes = families.flatMap((family) =>
      Object.entries(TRANSITIONS[family]).flatMap(([from, actions]) =>
        Object.values(actions).map((to) => `${from} ${to}`),
      ),
    )
    const arrows = drawn(heading)
    const moves = (one: string) => new Set(one.split(' ')).size > 1
    const inDrawing = arrows.map(({ from, to }) => `${from} ${to}`)
    expect(inDrawing).toEqual(expect.arrayContaining([...new Set(changes.filter(moves))]))
    const byPeople = arrows.filter(({ says }) => !says.startsWith('time,')).map(({ from, to }) => `${from} ${to}`)
    expect(changes).toEqual(expect.arrayContaining(byPeople.filter(moves)))
    for (const state of arrows.flatMap(({ from, to }) => [from, to]))
      expect(Object.keys(ResponseStatus)).toContain(state)
  })

  it('and so is each step of a hearing', () => {
    const steps = new Set(drawn('A hearing').flatMap(({ from, to }) => [from, to]))
    expect([...steps].sort()).toEqual(Object.keys(HearingStep).sort())
  })
})
