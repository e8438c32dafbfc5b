import type { ClaimedFragment, CustomersSideFragment, EndingFragment, GivenFragment } from '../made/graphql'
import { useSay } from '../say/language'

/** Whether anything is recorded of it. */
export const isKnown = ({
  customer,
  conductHistory,
  expectationHistory,
  remedies,
  followUp,
  closedAt,
}: CustomersSideFragment) =>
  [customer, conductHistory[0], expectationHistory[0], remedies[0], followUp, closedAt].some(Boolean)

/** The customer's side of an incident, as far as it is recorded: who, how they behaved, what they got, how it ended. */
export function CustomersSide({ incident }: { incident: CustomersSideFragment }) {
  const say = useSay()
  const { customer, conduct, conductHistory, againstExpectation, expectationHistory, remedies, closedAt } = incident
  return (
    <>
      <dl className="pairs">
        {customer && (
          <>
            <dt>{say('customer.who')}</dt>
            <dd>
              {customer.reference} · {say.word('standing', customer.standing)}
            </dd>
          </>
        )}
        <dt>{say('customer.conduct')}</dt>
        <dd>{conduct === null ? say('customer.notSaid') : say.word('conduct', conduct)}</dd>
        <dt>{say('customer.asked')}</dt>
        <dd>{say.word('against', againstExpectation)}</dd>
      </dl>
      <Claims claims={conductHistory} kind="conduct" />
      <Claims claims={expectationHistory} kind="against" />
      {remedies.length > 0 && (
        <>
          <h3>{say('customer.got')}</h3>
          <ul>
            {remedies.map((given) => (
              <li key={given.id}>
                <Remedy given={given} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Called incident={incident} />
      {closedAt !== null && (
        <>
          <h3>{say('closed.title', { when: say.date(closedAt) })}</h3>
          {incident.rootCause !== null && (
            <p>{say('closed.from', { from: say.word('rootCause', incident.rootCause) })}</p>
          )}
          {incident.whatWasDone !== null && <blockquote>{incident.whatWasDone}</blockquote>}
          {incident.doneBy && <p>{say('closed.by', { name: incident.doneBy.name })}</p>}
          {incident.checkedOn !== null && <p>{say('closed.checked', { when: say.date(incident.checkedOn) })}</p>}
          {incident.recurred !== null && <p>{say(incident.recurred ? 'closed.recurred' : 'closed.notSince')}</p>}
          {incident.endingForCustomer && <Heard ending={incident.endingForCustomer} />}
        </>
      )}
    </>
  )
}

/** What was said of it, by whom and why, oldest first. */
export function Claims({ claims, kind }: { claims: readonly ClaimedFragment[]; kind: 'conduct' | 'against' }) {
  const say = useSay()
  if (claims.length === 0) return null
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.id}>
          {say(`claim.${claim.kind}`, { what: say.word(kind, claim.says) })}
          {claim.by && ` (${claim.by.name}, ${say.date(claim.at)})`}
          {claim.reason !== null && `: ${claim.reason}`}
          {claim.whatHelped !== null && ` ${say('customer.helped', { what: claim.whatHelped })}`}
        </li>
      ))}
    </ul>
  )
}

/** What a customer got, or is to get. */
export function Remedy({ given }: { given: GivenFragment }) {
  const say = useSay()
  return (
    <>
      {given.remedy.name}
      {given.amount !== null && ` (${say.number(given.amount, 2)})`} · {say.word('remedyStatus', given.status)}
      {given.by && ` · ${given.by.name}`}
      {given.reason !== null && `: ${given.reason}`}
      {given.decisionReason !== null && ` ${say('customer.decided', { reason: given.decisionReason })}`}
    </>
  )
}

/** What the customer hears of how it ended, and whether they have. */
function Heard({ ending: { words, toldAt, how, toldBy } }: { ending: EndingFragment }) {
  const say = useSay()
  return (
    <>
      <h3>{say('ending.title')}</h3>
      {words !== null && <blockquote>{words}</blockquote>}
      <p>
        {toldAt === null
          ? say('ending.notYet')
          : say(how === 'MAIL' ? 'ending.byMail' : 'ending.byStaff', {
              when: say.date(toldAt),
              who: toldBy?.name ?? say('ending.somebody'),
            })}
      </p>
    </>
  )
}

function Called({ incident: { followUp } }: { incident: CustomersSideFragment }) {
  const say = useSay()
  if (!followUp) return null
  const { answers, attempts, dueOn, keptBack, outcome } = followUp
  return (
    <>
      <h3>{say('call.title')}</h3>
      <p>{outcome === null ? say('call.due', { when: say.date(dueOn), attempts }) : say.word('call', outcome)}</p>
      {keptBack && outcome === 'ANSWERED' && <p>{say('call.keptBack')}</p>}
      {answers.length > 0 && (
        <dl>
          {answers.map(({ question, text, score, byCustomer }) => (
            <div key={question.id}>
              <dt>{question.text}</dt>
              <dd>
                {score !== null && say('call.score', { score })} {text} {byCustomer && say('call.byThemselves')}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
