import {
  ShareConfidenceDocument,
  TellInConfidenceDocument,
  TellMySideDocument,
  TellOfTheEndingDocument,
} from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import { useZone } from '../say/at-store'
import { useSay } from '../say/language'
import { atLeastUntil } from './days'
import type { Recorded } from './recorded-incident'

/** Their own account, which weighs, and what they tell in confidence, which people read. */
export function YourSide({ incident, done }: { incident: Recorded; done: () => void }) {
  const say = useSay()
  const zone = useZone()
  const { id, statements, statementRequestedAt, told, whatWasDone } = incident
  return (
    <section aria-labelledby="your-side">
      <h2 id="your-side">{say('side.title')}</h2>
      {statements.length === 0 && (
        <p>
          {statementRequestedAt === null
            ? say('side.notAsked')
            : say('side.asked', { until: say.fully(atLeastUntil(statementRequestedAt, zone)) })}
        </p>
      )}
      {statements.map(({ id: key, text, givenAt }) => (
        <div key={key}>
          <blockquote>{text}</blockquote>
          <small>{say('side.given', { when: say.moment(givenAt) })}</small>
        </div>
      ))}
      <div className="buttons">
        <Deed
          name={`statement/${id}`}
          label={say(statements.length === 0 ? 'side.tell' : 'side.tellMore')}
          will={say('side.tellWill')}
          fields={[{ name: 'text', label: say('side.text'), hint: say('side.textHint') }]}
          document={TellMySideDocument}
          variables={({ text }) => ({ incidentId: id, text: text! })}
          done={done}
          thanks={say('side.thanks')}
        />
        <Deed
          name={`confidence/${id}`}
          label={say('told.tell')}
          will={say('told.will')}
          fields={[
            { name: 'text', label: say('told.text'), hint: say('told.textHint') },
            {
              name: 'reader',
              label: say('told.reader'),
              kind: 'choice',
              begin: 'HR',
              options: [
                { value: 'HR', name: say('told.hrAlone') },
                { value: 'BOTH', name: say('told.managerToo') },
              ],
            },
          ]}
          document={TellInConfidenceDocument}
          variables={({ text, reader }) => ({ incidentId: id, text: text!, visibleToManager: reader === 'BOTH' })}
          done={done}
        />
        {whatWasDone !== null && (
          <Deed
            secret
            name={`ending/${id}`}
            label={say('punishment.sayOfEnding')}
            will={say('punishment.endingWill')}
            fields={[{ name: 'words', label: say('punishment.words') }]}
            document={TellOfTheEndingDocument}
            variables={({ words }) => ({ incidentId: id, text: words! })}
            done={done}
          />
        )}
      </div>
      {told.map(({ id: key, text, toldAt, visibleToManager }) => (
        <div key={key}>
          <blockquote>{text}</blockquote>
          <small>
            {say(visibleToManager ? 'told.readByBoth' : 'told.readByHr', { when: say.moment(toldAt) })}
          </small>{' '}
          <AtOnce
            kind="quiet"
            label={say(visibleToManager ? 'told.unshare' : 'told.share')}
            document={ShareConfidenceDocument}
            variables={{ id: key, visibleToManager: !visibleToManager }}
            done={done}
          />
        </div>
      ))}
    </section>
  )
}
