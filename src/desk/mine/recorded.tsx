import { useAsk } from '../api/asking'
import {
  AnswerAttributionDocument,
  ConfirmKnownDocument,
  LetNameBeKnownDocument,
  RecordedDocument,
} from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed, type Said } from '../parts/deed'
import { useNamed } from '../parts/named-by-address'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { AtStore } from '../say/at-store'
import { useSay } from '../say/language'
import { Otherwise } from './otherwise'
import { isOnlySaid, type Recorded, whoseItWas } from './recorded-incident'
import { Representatives } from './representatives'
import { TheCustomer } from './the-customer'
import { WhatItMeans } from './what-it-means'
import { WhatWasDone } from './what-was-done'
import { YourSide } from './your-side'

/** Each incident is a screen of its own: what was told of one is not said of the next. */
export default function RecordedAboutMe() {
  const id = useNamed('id')
  return <TheRecorded key={id} id={id} />
}

/** What was recorded about whoever reads it: what it says, what it means, and what they can do. */
function TheRecorded({ id }: { id: string }) {
  const say = useSay()
  const { data, waiting, problem, again } = useAsk(RecordedDocument, { id })
  const incident = data?.incident
  return (
    <Screen
      title={
        incident
          ? say('recorded.title', { day: say.at(incident.store.timeZone).day(incident.occurredAt) })
          : say('mine.recorded')
      }
    >
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && !incident && <p>{say('problem.notFound')}</p>}
      {incident && (
        <AtStore timeZone={incident.store.timeZone}>
          <WhatItSays incident={incident} />
          {incident.sentAt !== null && incident.knownAt === null && (
            <>
              <p>{say('recorded.knowWill')}</p>
              <AtOnce
                label={say('mine.iKnow')}
                document={ConfirmKnownDocument}
                variables={{ incidentId: id }}
                done={again}
              />
            </>
          )}
          {incident.forHrAlone && <p className="calm">{say('recorded.hrAlone')}</p>}
          {incident.nameHeldBack && (
            <>
              <p>{say('recorded.nameHeldBack')}</p>
              <AtOnce
                label={say('recorded.letNameBeKnown')}
                document={LetNameBeKnownDocument}
                variables={{ id }}
                done={again}
              />
            </>
          )}
          {isOnlySaid(incident) && <WasItYou incident={incident} done={again} />}
          <WhatItMeans incident={incident} />
          {incident.employee !== null && incident.withdrawnAt === null && (
            <>
              <YourSide incident={incident} done={again} />
              <Otherwise incident={incident} done={again} />
            </>
          )}
          {incident.employee !== null && !incident.forHrAlone && <TheCustomer incident={incident} done={again} />}
          <WhatWasDone incident={incident} done={again} />
          {incident.employee !== null && <Representatives incidentId={id} />}
        </AtStore>
      )}
    </Screen>
  )
}

function WhatItSays({ incident }: { incident: Recorded }) {
  const say = useSay()
  return (
    <>
      {incident.withdrawnAt !== null && <p className="calm">{say('recorded.withdrawn')}</p>}
      <blockquote>{incident.summary ?? say('incident.noWords')}</blockquote>
      <p>
        {say('recorded.whereAndWhen', {
          when: say.moment(incident.occurredAt),
          store: incident.store.name,
          touchpoint: incident.touchpoint === 'OTHER' ? 'none' : say.word('touchpoint', incident.touchpoint),
        })}
      </p>
      <p>
        {whoseItWas(say, incident, incident.cause)} {incident.contestedAt !== null && say('recorded.contested')}
      </p>
      <p>
        {say('recorded.severity', { severity: say.word('severity', incident.severity) })}{' '}
        {incident.severityContestedAt !== null && say('recorded.severityContested')}
      </p>
      {incident.context.length > 0 && (
        <p>
          {say('recorded.context', {
            what: incident.context.map((factor) => say.word('context', factor)).join(', '),
          })}
        </p>
      )}
      <p className="quiet-text">{say('recorded.reference', { reference: incident.reference })}</p>
      {incident.complaintOutcome !== null && (
        <>
          <h3>{say('recorded.complaintOutcome')}</h3>
          <blockquote>{incident.complaintOutcome}</blockquote>
        </>
      )}
      {incident.whatWasDone !== null && (
        <>
          <h3>{say('recorded.whatWasDone')}</h3>
          <blockquote>{incident.whatWasDone}</blockquote>
        </>
      )}
      {incident.rootCause !== null && <p>{say('closed.from', { from: say.word('rootCause', incident.rootCause) })}</p>}
      {incident.endingForCustomer?.words && (
        <>
          <h3>{say('recorded.toCustomer')}</h3>
          <blockquote>{incident.endingForCustomer.words}</blockquote>
        </>
      )}
    </>
  )
}

/**
 * Of a complaint that named nobody: their yes or no, each in a form that says what will be so then. After a no it is for HR, and
 * a yes is still taken; a yes is not taken back.
 */
function WasItYou({ incident: { id, attributionDenied }, done }: { incident: Recorded; done: () => void }) {
  const say = useSay()
  const answers = (agrees: boolean) => ({
    name: `was-it-you/${agrees ? 'yes' : 'no'}/${id}`,
    document: AnswerAttributionDocument,
    variables: ({ reason }: Said) => ({ incidentId: id, agrees, reason: reason?.trim() || null }),
    done,
  })
  return (
    <section aria-labelledby="was-it-you">
      <h2 id="was-it-you">{say('recorded.wasItYou')}</h2>
      <p>{say(attributionDenied === null ? 'recorded.wasItYouWill' : 'recorded.saidItWasNot')}</p>
      <div className="buttons">
        <Deed
          label={say(attributionDenied === null ? 'recorded.itWasMe' : 'recorded.afterAll')}
          will={say('recorded.itWasMeWill')}
          fields={[]}
          {...answers(true)}
        />
        {attributionDenied === null && (
          <Deed
            label={say('recorded.itWasNotMe')}
            will={say('recorded.itWasNotMeWill')}
            fields={[
              { name: 'reason', label: say('recorded.whyNotMe'), hint: say('recorded.whyNotMeHint'), free: true },
            ]}
            {...answers(false)}
          />
        )}
      </div>
    </section>
  )
}
