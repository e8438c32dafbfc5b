import {
  type Cause,
  type ContextFactor,
  type IncidentActionKind,
  ItWasntMineDocument,
  ItWasntSoGraveDocument,
  ItWasOtherwiseDocument,
  type Severity,
  WishReassignmentDocument,
} from '../made/graphql'
import { may } from '../parts/may'
import { AtOnce } from '../parts/at-once'
import { CONDITIONS } from '../parts/conditions'
import { Deed } from '../parts/deed'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'
import { isOnlySaid, type Recorded, whoseItWas } from './recorded-incident'

const OTHER_CAUSES: readonly Cause[] = ['CUSTOMER', 'MANAGEMENT', 'PROCESS', 'OFFER', 'UNKNOWN']
/** From the least to the gravest: nobody says of themselves that it was graver. */
const SEVERITIES: readonly Severity[] = ['MINOR', 'MODERATE', 'MAJOR']

/** What anybody can say of a shift; what concerns themselves is told in confidence. */
export const CONTEXT: readonly ContextFactor[] = [...CONDITIONS, 'ABUSIVE_CUSTOMER']

/** What they say against what is recorded, and what came of it. */
export function Otherwise({ incident, done }: { incident: Recorded; done: () => void }) {
  const say = useSay()
  const clock = useClock()
  const { id, cause, severity } = incident
  const can = (kind: IncidentActionKind) => may(incident, kind)
  const options = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, name: say.word(kind, value) }))
  const recordedContext = incident.context.join(' ')
  const lesser = SEVERITIES.slice(0, SEVERITIES.indexOf(severity))
  return (
    <section aria-labelledby="otherwise">
      <h2 id="otherwise">{say('otherwise.title')}</h2>
      <WhatWasSaid incident={incident} />
      <div className="buttons">
        {can('PROPOSE_CORRECTION') && (
          <Deed
            name={`correction/${id}`}
            label={say('otherwise.facts')}
            will={say('otherwise.factsWill')}
            fields={[
              { name: 'words', label: say('otherwise.words') },
              {
                name: 'summary',
                label: say('otherwise.summary'),
                hint: say('otherwise.summaryHint'),
                kind: 'line',
                free: true,
              },
              { name: 'occurredAt', label: say('otherwise.occurredAt'), kind: 'moment', free: true },
              {
                name: 'context',
                label: say('otherwise.context'),
                kind: 'several',
                free: true,
                begin: recordedContext,
                options: options('context', CONTEXT),
              },
              {
                name: 'notThere',
                label: say('otherwise.part'),
                kind: 'choice',
                begin: 'PART',
                options: [
                  { value: 'PART', name: say('otherwise.hadPart') },
                  { value: 'NONE', name: say('otherwise.notThere') },
                ],
              },
            ]}
            document={ItWasOtherwiseDocument}
            variables={({ words, summary, occurredAt, context, notThere }) => ({
              incidentId: id,
              input: {
                words: words!,
                summary: summary?.trim() || null,
                occurredAt: occurredAt ? clock.instant(occurredAt) : null,
                context: context === recordedContext ? null : (context!.split(' ').filter(Boolean) as ContextFactor[]),
                notThere: notThere === 'NONE',
              },
            })}
            done={done}
          />
        )}
        {cause === 'EMPLOYEE' && !isOnlySaid(incident) && can('CONTEST_CAUSE') && (
          <Deed
            name={`cause/${id}`}
            label={say('otherwise.cause')}
            will={say('otherwise.causeWill')}
            fields={[
              {
                name: 'cause',
                label: say('otherwise.whose'),
                kind: 'choice',
                options: options('yourCause', OTHER_CAUSES),
              },
              { name: 'reason', label: say('otherwise.why') },
            ]}
            document={ItWasntMineDocument}
            variables={(said) => ({ incidentId: id, cause: said['cause'] as Cause, reason: said['reason']! })}
            done={done}
          />
        )}
        {lesser.length > 0 && can('CONTEST_SEVERITY') && (
          <Deed
            name={`severity/${id}`}
            label={say('otherwise.severity')}
            will={say('otherwise.severityWill')}
            fields={[
              {
                name: 'severity',
                label: say('otherwise.howGrave'),
                kind: 'choice',
                options: options('severity', lesser),
              },
              { name: 'reason', label: say('otherwise.why') },
            ]}
            document={ItWasntSoGraveDocument}
            variables={(said) => ({ incidentId: id, severity: said['severity'] as Severity, reason: said['reason']! })}
            done={done}
          />
        )}
        {can('WISH_REASSIGNMENT') && (
          <AtOnce label={say('otherwise.wish')} document={WishReassignmentDocument} variables={{ id }} done={done} />
        )}
      </div>
      {incident.reassignmentWishedAt !== null && (
        <p>{say('otherwise.wished', { when: say.moment(incident.reassignmentWishedAt) })}</p>
      )}
    </section>
  )
}

function WhatWasSaid({ incident }: { incident: Recorded }) {
  const say = useSay()
  const { corrections, causeHistory, severityHistory } = incident
  return (
    <ul className="cards">
      {corrections.map((correction) => (
        <li key={correction.id} className="card">
          <span className="as-written">{correction.words}</span>
          <small>
            {say.moment(correction.proposedAt)} · {say.word('yourCorrection', correction.status)}
          </small>
          {correction.reason !== null && <span>{say('otherwise.because', { reason: correction.reason })}</span>}
        </li>
      ))}
      {causeHistory.slice(1).map((claim) => (
        <li key={claim.id} className="card">
          <span>
            {isOnlySaid(incident) && claim.kind === 'LOGGED'
              ? whoseItWas(say, incident, claim.cause)
              : say(`claim.${claim.kind}`, { what: say.word('yourCause', claim.cause) })}
          </span>
          {claim.reason !== null && <span className="as-written">{claim.reason}</span>}
          <small>
            {claim.by?.name ?? say('otherwise.you')} · {say.moment(claim.at)}
          </small>
        </li>
      ))}
      {severityHistory.map((claim) => (
        <li key={claim.id} className="card">
          <span>{say(`claim.${claim.kind}`, { what: say.word('severity', claim.severity) })}</span>
          <span className="as-written">{claim.reason}</span>
          <small>
            {claim.by?.name ?? say('otherwise.you')} · {say.moment(claim.at)}
          </small>
        </li>
      ))}
    </ul>
  )
}
