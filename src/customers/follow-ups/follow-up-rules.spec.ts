import { describe, expect, it } from '@jest/globals'
import { Severity } from '../../incidents/incident-words.js'
import { answerProblems, isFollowedUp } from './follow-up-rules.js'

describe('who is called', () => {
  it('is everybody after what was grave', () => {
    for (const severity of [Severity.MODERATE, Severity.MAJOR])
      for (let n = 0; n < 20; n++) expect(isFollowedUp(`incident ${n}`, severity)).toBe(true)
  })

  it('is about a tenth of the others, each drawn by the incident alone', () => {
    const drawn = Array.from({ length: 2_000 }, (_, n) => isFollowedUp(`incident ${n}`, Severity.MINOR))
    const share = drawn.filter(Boolean).length / drawn.length
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.12)
    expect(drawn).toEqual(Array.from({ length: 2_000 }, (_, n) => isFollowedUp(`incident ${n}`, Severity.MINOR)))
  })
})

describe('answers', () => {
  const pathsOf = (answers: Parameters<typeof answerProblems>[0], answered = true) =>
    answerProblems(answers, { script: ['1', '2', '3'], answered }).map(({ path }) => path)

  it('are of the script, each once, with a score or words', () => {
    expect(
      pathsOf([
        { questionId: '1', score: 0 },
        { questionId: '2', text: 'Yes.' },
      ]),
    ).toEqual([])
    expect(pathsOf([{ questionId: '4', score: 3 }])).toEqual(['answers.0.questionId'])
    expect(
      pathsOf([
        { questionId: '1', score: 3 },
        { questionId: '1', text: ' ' },
      ]),
    ).toEqual(['answers.1.questionId', 'answers.1.text'])
  })

  it('are there where somebody answered, and nowhere else', () => {
    expect(pathsOf([])).toEqual(['answers'])
    expect(pathsOf([], false)).toEqual([])
    expect(pathsOf([{ questionId: '1', score: 3 }], false)).toEqual(['answers'])
  })
})
