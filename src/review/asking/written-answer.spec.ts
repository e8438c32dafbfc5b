import { describe, expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { withAge } from './written-answer.js'

const answer = { howCounted: ['Every incident counts once.'] }

describe('the age of an answer', () => {
  it('is told last of how it was counted, in the reader’s language', () => {
    expect(withAge(answer, 1, Language.EN).howCounted.at(-1)).toMatch(/^Worked out a minute ago: /)
    expect(withAge(answer, 3, Language.NL).howCounted.at(-1)).toMatch(/^3 minuten geleden uitgerekend: /)
    expect(withAge(answer, 3, Language.EN).howCounted).toHaveLength(2)
  })

  it('is not worth saying within the first minute', () => {
    expect(withAge(answer, 0, Language.EN)).toEqual(answer)
  })
})
