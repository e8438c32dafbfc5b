import { AnswerNotesDocument, BringCompanionDocument, type HeardFragment, MoveHearingDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { Folded } from '../parts/folded'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'

interface Props {
  hearing: HeardFragment
  responseId: string
  done: () => void
}

/** An invitation to be heard: what is alleged, what there is, when and where, whom they bring, and what was said at it. */
export function Heard({ hearing, responseId, done }: Props) {
  const say = useSay()
  const isOver = hearing.nextStep === 'DECIDED'
  return (
    <section className="hearing">
      <h3>{say(isOver ? 'hearing.over' : 'hearing.title')}</h3>
      <p>{say(isOver ? 'hearing.isOver' : 'hearing.open')}</p>
      <h4>{say('hearing.alleged')}</h4>
      <blockquote>{hearing.alleged}</blockquote>
      <small>
        {hearing.askedBy && `${say('hearing.askedBy', { name: hearing.askedBy.name })} · `}
        {say.moment(hearing.givenAt)}
      </small>
      {hearing.standard && (
        <p>
          {say('hearing.standard', { title: hearing.standard.title })} {hearing.standard.text}
        </p>
      )}
      <Evidence hearing={hearing} />
      <Meeting hearing={hearing} responseId={responseId} done={done} />
      {hearing.notes.map((notes) => (
        <div key={notes.id}>
          <h4>{say('hearing.notes', { when: say.moment(notes.heldOn) })}</h4>
          <blockquote>{notes.text}</blockquote>
          {notes.comment !== null && <p>{say('hearing.comment', { words: notes.comment })}</p>}
          {notes.answeredAt !== null && notes.comment === null && <p>{say('hearing.confirmed')}</p>}
        </div>
      ))}
      {!isOver && hearing.notes.at(-1)?.answeredAt === null && (
        <Deed
          name={`notes/${responseId}`}
          label={say('hearing.answerNotes')}
          will={say('hearing.answerNotesWill')}
          fields={[
            {
              name: 'wasThere',
              label: say('hearing.wasThere'),
              kind: 'choice',
              begin: 'YES',
              options: [
                { value: 'YES', name: say('hearing.iWas') },
                { value: 'NO', name: say('hearing.iWasNot') },
              ],
            },
            { name: 'comment', label: say('hearing.commentText'), free: true },
          ]}
          document={AnswerNotesDocument}
          variables={({ wasThere, comment }) => ({
            responseId,
            wasThere: wasThere !== 'NO',
            comment: comment?.trim() || null,
          })}
          done={done}
        />
      )}
    </section>
  )
}

function Evidence({ hearing: { accounts, documents, investigation, tests } }: { hearing: HeardFragment }) {
  const say = useSay()
  return (
    <>
      <h4>{say('hearing.evidence')}</h4>
      {accounts.length + documents.length + investigation.length === 0 && <p>{say('hearing.noEvidence')}</p>}
      {accounts.map(({ id, text, giver, pseudonym }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{giver?.name ?? pseudonym}</small>
        </div>
      ))}
      {documents.length > 0 && (
        <ul>
          {documents.map(({ id, name, place }) => (
            <li key={id}>{say('hearing.document', { name, place })}</li>
          ))}
        </ul>
      )}
      {investigation.map(({ id, text, writtenAt }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{say('hearing.investigator', { when: say.moment(writtenAt) })}</small>
        </div>
      ))}
      {tests && tests.length > 0 && (
        <Folded title={say('hearing.tests')}>
          <dl>
            {tests.map(({ test, outcome, because }) => (
              <div key={test}>
                <dt>{say.word('test', test)}</dt>
                <dd>
                  {say.word('outcome', outcome)} {because}
                </dd>
              </div>
            ))}
          </dl>
        </Folded>
      )}
    </>
  )
}

function Meeting({ hearing, responseId, done }: Props) {
  const say = useSay()
  const clock = useClock()
  const isOver = hearing.nextStep === 'DECIDED'
  const waits = hearing.heardAt === null && !isOver
  // What never took place has no day to come.
  if (isOver && hearing.at === null && hearing.notes.length === 0) return null
  return (
    <>
      <h4>{say('hearing.meeting')}</h4>
      <p>
        {hearing.at === null
          ? say('hearing.notYet', { from: say.day(hearing.heardFrom) })
          : say('hearing.at', { when: say.fully(hearing.at), place: hearing.place ?? '' })}
      </p>
      {hearing.adjournedFor !== null && <p>{say('hearing.adjourned', { reason: hearing.adjournedFor })}</p>}
      {hearing.missedAt !== null && <p>{say('hearing.missed')}</p>}
      {hearing.companion !== null && <p>{say('hearing.companion', { name: hearing.companion })}</p>}
      {hearing.companion === null && !isOver && <p>{say('hearing.alone')}</p>}
      {waits && (
        <div className="buttons">
          <Deed
            name={`companion/${responseId}`}
            label={say('hearing.bring')}
            will={say('hearing.bringWill')}
            fields={[{ name: 'companion', label: say('hearing.whom'), hint: say('hearing.whomHint'), kind: 'line' }]}
            document={BringCompanionDocument}
            variables={({ companion }) => ({ responseId, companion: companion! })}
            done={done}
          />
          {hearing.at !== null && hearing.movedAt === null && (
            <Deed
              name={`move/${responseId}`}
              label={say('hearing.move')}
              will={say('hearing.moveWill')}
              fields={[{ name: 'at', label: say('hearing.moveTo'), kind: 'moment' }]}
              document={MoveHearingDocument}
              variables={({ at }) => ({ responseId, at: clock.instant(at!) })}
              done={done}
            />
          )}
        </div>
      )}
    </>
  )
}
