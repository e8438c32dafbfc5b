import { AddDocumentDocument, AttachAccountDocument, TakeDownAccountDocument } from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'
import type { Item } from './item'

interface Theirs {
  account: Item['case']['account']
  told: Item['case']['told']
  askedAt: string | null
  /** They were asked, and had their time. */
  refused: boolean
}

/** The employee’s own account, and what they told in confidence. */
export function TheirAccount({ account, told, askedAt, refused }: Theirs) {
  const say = useSay()
  return (
    <section aria-labelledby="their-account">
      <h2 id="their-account">{say('case.account')}</h2>
      {account.length === 0 && (
        <p>
          {refused
            ? say('case.accountRefused')
            : askedAt === null
              ? say('case.accountNotAsked')
              : say('case.accountAsked', { when: say.date(askedAt) })}
        </p>
      )}
      {account.map(({ id, text, givenAt }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{say.moment(givenAt)}</small>
        </div>
      ))}
      {told.map(({ id, text, toldAt }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{say('case.told', { when: say.moment(toldAt) })}</small>
        </div>
      ))}
    </section>
  )
}

interface Others {
  incident: Pick<Item['incident'], 'id' | 'occurredAt' | 'accounts' | 'documents'>
  done: () => void
}

/** What others saw, and what HR obtained. */
export function OtherAccounts({ incident, done }: Others) {
  const say = useSay()
  const clock = useClock()
  return (
    <section aria-labelledby="others">
      <h2 id="others">{say('case.others')}</h2>
      {incident.accounts.length + incident.documents.length === 0 && <p>{say('case.noOthers')}</p>}
      {incident.accounts.map((account) => (
        <div key={account.id}>
          <blockquote>{account.text}</blockquote>
          <small>
            {account.giver?.name ?? account.pseudonym ?? say('case.unnamed')} · {say.moment(account.occurredAt)}
            {account.confirmedAt === null && ` · ${say('case.unconfirmed')}`}
            {account.withheld && ` · ${say('case.withheld')}`}
          </small>
          {!account.attached && (
            <>
              <p>{say('case.mayBelong')}</p>
              <AtOnce
                label={say('case.attach')}
                document={AttachAccountDocument}
                variables={{ id: account.id, incidentId: incident.id }}
                done={done}
              />
            </>
          )}
        </div>
      ))}
      {incident.documents.length > 0 && (
        <ul>
          {incident.documents.map(({ id, name, place }) => (
            <li key={id}>{say('hearing.document', { name, place })}</li>
          ))}
        </ul>
      )}
      <div className="buttons">
        <Deed
          name={`taken-down/${incident.id}`}
          label={say('case.takeDown')}
          will={say('case.takeDownWill')}
          fields={[
            { name: 'text', label: say('case.whatTheySaw') },
            {
              name: 'occurredAt',
              label: say('case.whenTheySaw'),
              kind: 'moment',
              begin: clock.shows(incident.occurredAt),
            },
            { name: 'giver', label: say('case.whoSaw'), hint: say('case.whoSawHint'), kind: 'line', free: true },
            { name: 'pseudonym', label: say('case.customerSaw'), kind: 'line', free: true },
            { name: 'howConfirmed', label: say('case.howConfirmed'), kind: 'line', free: true },
          ]}
          document={TakeDownAccountDocument}
          variables={({ text, occurredAt, giver, pseudonym, howConfirmed }) => ({
            incidentId: incident.id,
            input: {
              text: text!,
              occurredAt: clock.instant(occurredAt!),
              giver: giver?.trim() || null,
              pseudonym: pseudonym?.trim() || null,
              howConfirmed: howConfirmed?.trim() || null,
            },
          })}
          done={done}
        />
        <Deed
          name={`document/${incident.id}`}
          label={say('case.addDocument')}
          will={say('case.addDocumentWill')}
          fields={[
            { name: 'name', label: say('case.documentName'), kind: 'line' },
            { name: 'place', label: say('case.documentPlace'), kind: 'line' },
            { name: 'sha256', label: say('case.documentPrint'), hint: say('case.documentPrintHint'), kind: 'line' },
          ]}
          document={AddDocumentDocument}
          variables={({ name, place, sha256 }) => ({
            incidentId: incident.id,
            name: name!,
            place: place!,
            sha256: sha256!.trim().toLowerCase(),
          })}
          done={done}
        />
      </div>
    </section>
  )
}
