import { AcknowledgeStandardDocument, type MyRecordQuery } from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { useLedTo } from '../parts/led-to'
import { useSay } from '../say/language'

/** What good service is, as HR has published it; open where something is new. */
export function Standards({ standards, done }: { standards: MyRecordQuery['standards']; done: () => void }) {
  const say = useSay()
  const folded = useLedTo('standards')
  const fresh = standards.filter(({ acknowledgedAt }) => acknowledgedAt === null).length
  return (
    <details ref={folded} open={fresh > 0}>
      <summary>{fresh > 0 ? say('standards.fresh', { count: fresh }) : say('standards.title')}</summary>
      {standards.length === 0 && <p>{say('standards.none')}</p>}
      <ul className="cards">
        {standards.map((standard) => (
          <li key={standard.id} className="card">
            <strong>{standard.title}</strong>
            <span className="as-written">{standard.text}</span>
            <small>{say('standards.consequence', { what: standard.consequence })}</small>
            <small>{say('standards.from', { from: say.date(standard.inForceFrom) })}</small>
            {standard.acknowledgedAt === null ? (
              <span>
                <AtOnce
                  label={say('standards.acknowledge')}
                  document={AcknowledgeStandardDocument}
                  variables={{ id: standard.id }}
                  done={done}
                />
              </span>
            ) : (
              <small>{say('standards.acknowledged', { when: say.date(standard.acknowledgedAt) })}</small>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
