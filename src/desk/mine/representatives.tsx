import { useAsk } from '../api/asking'
import { CloseToRepresentativeDocument, OpenToRepresentativeDocument, RepresentativesDocument } from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import { Problem } from '../parts/problem'
import { useSay } from '../say/language'

/** Who of a works council or a union may read this: for the employee alone to open, and to close again. */
export function Representatives({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const { data, problem, again } = useAsk(RepresentativesDocument, {})
  if (!data) return <Problem of={problem} again={again} />
  const opened = data.viewer.openings.filter((one) => one.incidentId === incidentId && one.closedAt === null)
  const others = data.representatives.filter(
    ({ number }) => !opened.some(({ representative }) => representative.number === number),
  )
  if (opened.length + others.length === 0) return null
  return (
    <section aria-labelledby="representatives">
      <h2 id="representatives">{say('representative.title')}</h2>
      {opened.map(({ id, openedAt, representative: { name, represents } }) => (
        <div key={id}>
          <p>{say('representative.opened', { name, represents, when: say.date(openedAt) })}</p>
          <AtOnce
            label={say('representative.close', { name })}
            document={CloseToRepresentativeDocument}
            variables={{ id }}
            done={again}
          />
        </div>
      ))}
      {others.length > 0 && (
        <Deed
          name={`representative/${incidentId}`}
          label={say('representative.open')}
          will={say('representative.openWill')}
          fields={[
            {
              name: 'representative',
              label: say('representative.whom'),
              kind: 'choice',
              options: others.map(({ number, name, represents }) => ({
                value: number,
                name: `${name}, ${represents}`,
              })),
            },
          ]}
          document={OpenToRepresentativeDocument}
          variables={({ representative }) => ({ incidentId, representative: representative! })}
          done={again}
        />
      )}
    </section>
  )
}
