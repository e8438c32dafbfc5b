import { AnswerAttributionDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'
import type { Item } from './item'

/** A complaint of which the employee says that it was not about them: it is confirmed, or their name taken out. */
export function Denied({ item: { incident }, done }: { item: Item; done: () => void }) {
  const say = useSay()
  const words = incident.attributionDenied?.words
  return (
    <>
      <p>{say(words ? 'denied.theySay' : 'denied.theySayNoMore')}</p>
      {words && <blockquote>{words}</blockquote>}
      {[false, true].map((agrees) => (
        <Deed
          key={`${agrees}`}
          name={`attribution-${agrees ? 'confirmed' : 'refused'}/${incident.id}`}
          label={say(agrees ? 'denied.wasThem' : 'denied.wasNotThem')}
          will={say(agrees ? 'denied.wasThemWill' : 'denied.wasNotThemWill')}
          fields={[{ name: 'reason', label: say('decide.reason') }]}
          document={AnswerAttributionDocument}
          variables={({ reason }) => ({ incidentId: incident.id, agrees, reason: reason! })}
          done={done}
        />
      ))}
    </>
  )
}
