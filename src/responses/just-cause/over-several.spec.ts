import { expect, it } from '@jest/globals'
import { inEnglish } from '../../../test/world/in-english.js'
import { soundCase } from '../../../test/world/sound-case.js'
import { Severity } from '../../incidents/incident-words.js'
import { ResponseKind } from '../../incidents/response-kinds.js'
import { failures, justCause } from './just-cause.js'
import { overSeveral } from './over-several.js'

const sound = justCause(soundCase())

it('says of one incident what the tests say', () => {
  expect(overSeveral([{ reference: 'I-1', tests: sound }])).toEqual(sound)
})

it('lets nothing through in the company of what is sound: each incident bears it by itself', () => {
  const minor = justCause(soundCase({ step: ResponseKind.FINAL_WARNING, gravestUnspent: ResponseKind.WRITTEN_WARNING }))
  const incident = { severity: Severity.MODERATE }
  const moderate = justCause(
    soundCase({ step: ResponseKind.FINAL_WARNING, gravestUnspent: ResponseKind.WRITTEN_WARNING, incident }),
  )
  expect(failures(moderate)).toEqual([])
  const together = [
    { reference: 'I-1', tests: moderate },
    { reference: 'I-2', tests: minor },
  ]
  for (const order of [together, together.toReversed()])
    expect(failures(overSeveral(order)).map(inEnglish)).toEqual([
      expect.objectContaining({ test: 'PROPORTIONATE_PENALTY', because: expect.stringMatching(/^I-2: A minor/) }),
    ])
})
