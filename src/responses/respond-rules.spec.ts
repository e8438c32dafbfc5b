import { describe, expect, it } from '@jest/globals'
import { ResponseKind as Kind, isFormal } from '../incidents/response-kinds.js'
import { type ResponseAskedFor, respondProblems } from './respond-rules.js'
import { Misconduct } from './response-words.js'
import { Language } from '../language/language.js'
import { say } from '../language/say.js'

const TODAY = '2026-03-10'
const kinds = Object.values(Kind)
const problemsOf = (asked: Partial<ResponseAskedFor> & { kind: Kind }) =>
  respondProblems({ hasEmployee: true, today: TODAY, ...asked }).map(({ path }) => path)
const sound: Record<Kind, Partial<ResponseAskedFor>> = {
  ...(Object.fromEntries(kinds.map((kind) => [kind, {}])) as Record<Kind, Partial<ResponseAskedFor>>),
  [Kind.REASSIGNMENT]: { position: 'STOCKROOM', endsOn: TODAY },
  [Kind.STAND_DOWN]: { endsOn: TODAY },
  [Kind.SUSPENSION]: { endsOn: TODAY },
}

describe('an answer', () => {
  it.each(kinds)('%s can be given, where nothing is wrong with it', (kind) => {
    expect(problemsOf({ kind, ...sound[kind] })).toEqual([])
  })

  it('names each field that is wrong, in words that say what to do', () => {
    const problems = respondProblems({
      kind: Kind.REASSIGNMENT,
      hasEmployee: true,
      today: TODAY,
      startsOn: '2026-03-09',
      owner: 'E7',
    })
    expect(problems.map(({ path }) => path)).toEqual([
      'input.position',
      'input.owner',
      'input.startsOn',
      'input.endsOn',
    ])
    for (const { message } of problems) expect(say(message, Language.EN)).toMatch(/^[A-Z].*\.$/)
  })

  it('to what names nobody is a process fix, or none', () => {
    const possible = kinds.filter((kind) => problemsOf({ kind, ...sound[kind], hasEmployee: false }).length === 0)
    expect(possible).toEqual([Kind.PROCESS_FIX, Kind.NO_ACTION])
    for (const kind of kinds.filter((other) => !possible.includes(other)))
      expect(problemsOf({ kind, ...sound[kind], hasEmployee: false })).toEqual(['input.kind'])
  })
})

describe('what only some answers have', () => {
  it.each<[string, Partial<ResponseAskedFor>, string, Kind[]]>([
    ['a position', { position: 'STOCKROOM' }, 'input.position', [Kind.REASSIGNMENT]],
    ['what happened', { whatHappened: 'A queue.' }, 'input.whatHappened', [Kind.TEACHABLE_MOMENT]],
    ['what was learned', { whatWasLearned: 'To call.' }, 'input.whatWasLearned', [Kind.TEACHABLE_MOMENT]],
    ['a next step', { nextStep: {} }, 'input.nextStep', [Kind.TEACHABLE_MOMENT]],
    ['steps', { steps: [{}] }, 'input.steps', [Kind.COACHING]],
    ['an owner', { owner: 'E7' }, 'input.owner', [Kind.PROCESS_FIX]],
    ['misconduct', { misconduct: Misconduct.THEFT }, 'input.misconduct', kinds.filter(isFormal)],
    ['a standard', { standard: 'one', standardKnown: true }, 'input.standard', kinds.filter(isFormal)],
  ])('%s belongs to them alone', (_, field, path, itsKinds) => {
    for (const kind of kinds)
      expect(problemsOf({ kind, ...sound[kind], ...field })).toEqual(itsKinds.includes(kind) ? [] : [path])
  })

  it('is a standard that is there', () => {
    expect(problemsOf({ kind: Kind.VERBAL_WARNING, standard: 'none', standardKnown: false })).toEqual([
      'input.standard',
    ])
  })

  it('is a step that is not over yet', () => {
    const on = (by: string) => [{ by: TODAY }, {}, { by }]
    expect(problemsOf({ kind: Kind.COACHING, steps: on(TODAY) })).toEqual([])
    expect(problemsOf({ kind: Kind.COACHING, steps: on('2026-03-09') })).toEqual(['input.steps.2.by'])
    expect(problemsOf({ kind: Kind.TEACHABLE_MOMENT, nextStep: { by: '2026-03-09' } })).toEqual(['input.nextStep.by'])
  })
})

describe.each([Kind.REASSIGNMENT, Kind.STAND_DOWN, Kind.SUSPENSION])('the days of a %s', (kind) => {
  const of = (startsOn: string | null, endsOn: string | null) => problemsOf({ kind, ...sound[kind], startsOn, endsOn })
  it.each<[string, string | null, string | null, string[]]>([
    ['start today unless said', null, '2026-03-10', []],
    ['always end', null, null, ['input.endsOn']],
    ['are 14 at most', null, '2026-03-23', []],
    ['are not 15', null, '2026-03-24', ['input.endsOn']],
    ['are 14 at most from a later start as well', '2026-04-01', '2026-04-15', ['input.endsOn']],
    ['do not start in the past', '2026-03-09', '2026-03-10', ['input.startsOn']],
    ['do not end before they start', '2026-03-12', '2026-03-11', ['input.endsOn']],
    ['start within 90 days', '2026-06-08', '2026-06-08', []],
    ['do not start after 91', '2026-06-09', '2026-06-09', ['input.startsOn']],
  ])('%s', (_, startsOn, endsOn, problems) => expect(of(startsOn, endsOn)).toEqual(problems))
})

describe('the days of a warning', () => {
  it('follow from its kind and HR’s approval: nobody chooses them', () => {
    for (const kind of [Kind.VERBAL_WARNING, Kind.WRITTEN_WARNING, Kind.FINAL_WARNING, Kind.DISMISSAL])
      expect(problemsOf({ kind, startsOn: TODAY, endsOn: TODAY })).toEqual(['input.endsOn', 'input.startsOn'])
  })
})

describe('the days of anything else', () => {
  it('are free, as long as they end after they start', () => {
    expect(problemsOf({ kind: Kind.TRAINING, startsOn: '2026-03-12', endsOn: '2026-06-12' })).toEqual([])
    expect(problemsOf({ kind: Kind.TRAINING, startsOn: '2026-03-12', endsOn: '2026-03-11' })).toEqual(['input.endsOn'])
  })
})
