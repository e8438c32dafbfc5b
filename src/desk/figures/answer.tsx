import type { ReactNode } from 'react'
import { useAsk } from '../api/asking'
import {
  type BreakdownsBy,
  type ConsistencyBy,
  type ConsistencyMeasure,
  EagerRecordersDocument,
  HowAnswersWorkDocument,
  HowWellWeJudgeDocument,
  type PaperFragment,
  TreatedAlikeDocument,
  WhatConditionsCostDocument,
  WhatKeepsGoingWrongDocument,
} from '../made/graphql'
import type { Asked as AskedOf } from '../api/asking'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'
import { Paper } from './paper'

interface Kind {
  groupings: readonly string[]
  measures: readonly string[]
  ofStore: boolean
  ofPurpose: boolean
}
const plain: Kind = { groupings: [], measures: [], ofStore: false, ofPurpose: true }

/** What can be asked, and what each asks for beside its days. */
export const QUESTIONS = {
  breakdowns: {
    ...plain,
    ofStore: true,
    groupings: [
      'STORE',
      'CAUSE',
      'CONTEXT_FACTOR',
      'CONDITION',
      'TOUCHPOINT',
      'POSITION',
      'SEVERITY',
      'HOUR',
      'MONTH',
    ] satisfies BreakdownsBy[],
  },
  conditions: { ...plain, ofStore: true, ofPurpose: false },
  alike: {
    ...plain,
    groupings: ['MANAGER', 'STORE', 'POSITION', 'TENURE'] satisfies ConsistencyBy[],
    measures: [
      'FORMAL_ASKED_FOR',
      'FORMAL_IN_EFFECT',
      'TEACHABLE_MOMENT',
      'REASSIGNMENT',
      'COACHING',
      'SUPPORT',
      'RECOGNITION',
      'NO_ACTION',
      'STAND_DOWN',
      'LATE_ANSWER',
      'UNANSWERED',
      'CAUSE_CHANGED',
      'MOVED_AGAIN',
      'AGAINST_PRECEDENT',
      'AGAINST_FINDING',
    ] satisfies ConsistencyMeasure[],
  },
  answers: plain,
  judging: plain,
  eager: { ...plain, ofPurpose: false },
} satisfies Record<string, Kind>
export type Question = keyof typeof QUESTIONS

export interface Asking {
  question: Question
  by: string
  measure: string
  from: string
  to: string
  store: string | null
  purpose: string | null
}

/** What was asked is not asked again behind somebody's back: each question is its own component, made anew for each asking. */
export function Answer({ asked }: { asked: Asking }) {
  const Of = ANSWERS[asked.question]
  return <Of asked={asked} />
}

const ANSWERS: Record<Question, (props: { asked: Asking }) => ReactNode> = {
  breakdowns({ asked: { from, to, store, purpose, by } }) {
    const answer = useAsk(WhatKeepsGoingWrongDocument, { by: by as BreakdownsBy, from, to, store, purpose })
    return <Papers of={answer} papers={answer.data && [answer.data.breakdowns.writtenAnswer]} />
  },
  conditions({ asked: { from, to, store } }) {
    const answer = useAsk(WhatConditionsCostDocument, { from, to, store })
    return <Papers of={answer} papers={answer.data && [answer.data.whatConditionsCost.writtenAnswer]} />
  },
  alike({ asked: { from, to, purpose, by, measure } }) {
    const answer = useAsk(TreatedAlikeDocument, {
      by: by as ConsistencyBy,
      measure: measure as ConsistencyMeasure,
      from,
      to,
      purpose,
    })
    return <Papers of={answer} papers={answer.data && [answer.data.consistency.writtenAnswer]} />
  },
  answers({ asked: { from, to, purpose } }) {
    const answer = useAsk(HowAnswersWorkDocument, { from, to, purpose })
    return <Papers of={answer} papers={answer.data && [answer.data.responseEffects.writtenAnswer]} />
  },
  judging({ asked: { from, to, purpose } }) {
    const answer = useAsk(HowWellWeJudgeDocument, { from, to, purpose })
    return <Papers of={answer} papers={answer.data?.modelHealth.writtenAnswers} />
  },
  eager() {
    const say = useSay()
    const answer = useAsk(EagerRecordersDocument, {})
    const found = answer.data?.eagerRecorders
    return (
      <>
        <Papers of={answer} papers={undefined} />
        {found?.length === 0 && <p className="calm">{say('figures.nobodyEager')}</p>}
        <ul>
          {found?.map(({ inWords }) => (
            <li key={inWords}>{inWords}</li>
          ))}
        </ul>
      </>
    )
  },
}

function Papers({ of, papers }: { of: AskedOf<unknown>; papers: readonly PaperFragment[] | undefined }) {
  return (
    <div aria-live="polite">
      <Problem of={of.problem} again={of.again} />
      {of.waiting && <Waiting />}
      {papers?.map((paper) => (
        <Paper key={paper.csv} of={paper} />
      ))}
    </div>
  )
}
