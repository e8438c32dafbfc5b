import { useDo } from '../api/asking'
import { EndReassignmentDocument, type AnsweredFragment, StepDoneDocument } from '../made/graphql'
import { Button } from '../parts/button'
import { Problem } from '../parts/problem'
import { useSay } from '../say/language'

/** What was done about it so far, with what is still to do. */
export function WhatWasDone({ responses }: { responses: readonly AnsweredFragment[] }) {
  const say = useSay()
  return (
    <section aria-labelledby="what-was-done">
      <h2 id="what-was-done">{say('incident.whatWasDone')}</h2>
      <ul className="cards">
        {responses.map((response) => (
          <li key={response.id} className="card">
            <Done response={response} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Done({ response }: { response: AnsweredFragment }) {
  const say = useSay()
  const end = useDo(EndReassignmentDocument)
  const done = useDo(StepDoneDocument)
  const { kind, status, reason, position, endsOn, awaits, steps, reflection, outcome, id } = response
  return (
    <>
      <strong>{say.word('kind', kind)}</strong>
      <span>{say.word('status', status)}</span>
      {position && endsOn && (
        <span>{say('done.reassigned', { position: say.word('position', position), until: say.day(endsOn) })}</span>
      )}
      <span>{reason}</span>
      {outcome && <span>{outcome}</span>}
      {awaits && <span>{awaits}</span>}
      {reflection && <span>{say('done.reflection', { words: reflection })}</span>}
      {steps.map((step) => (
        <div key={step.id}>
          <p>
            {step.doneAt ? say('done.step', { text: step.text }) : step.text}
            {step.by && !step.doneAt && ` · ${say('done.by', { when: say.day(step.by) })}`}
          </p>
          {!step.doneAt && status === 'ACTIVE' && (
            <Button pending={done.sending} onPress={() => void done.send({ stepId: step.id })}>
              {say('done.stepDone')}
            </Button>
          )}
        </div>
      ))}
      {kind === 'REASSIGNMENT' && status === 'ACTIVE' && (
        <div>
          <Button pending={end.sending} onPress={() => void end.send({ id })}>
            {say('done.endNow')}
          </Button>
        </div>
      )}
      <Problem of={end.problem ?? done.problem} />
    </>
  )
}
