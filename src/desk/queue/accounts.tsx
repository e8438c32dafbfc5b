import { AddDocumentDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'
import type { Item } from './item'

/** The employee’s own account, and what they told in confidence. */
export function TheirAccount({ item: { case: known } }: { item: Item }) {
  const say = useSay()
  return (
    <section aria-labelledby="their-account">
      <h2 id="their-account">{say('case.account')}</h2>
      {known.account.length === 0 && (
        <p>
          {known.accountRefused
            ? say('case.accountRefused')
            : known.accountAskedAt === null
              ? say('case.accountNotAsked')
              : say('case.accountAsked', { when: say.date(known.accountAskedAt) })}
        </p>
      )}
      {known.account.map(({ id, text, givenAt }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{say.moment(givenAt)}</small>
        </div>
      ))}
      {known.told.map(({ id, text, toldAt }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{say('case.told', { when: say.moment(toldAt) })}</small>
        </div>
      ))}
    </section>
  )
}

/** What others saw, and what HR obtained. */
export function OtherAccounts({ item: { incident }, done }: { item: Item; done: () => void }) {
  const say = useSay()
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
        </div>
      ))}
      {incident.documents.length > 0 && (
        <ul>
          {incident.documents.map(({ id, name, place }) => (
            <li key={id}>{say('hearing.document', { name, place })}</li>
          ))}
        </ul>
      )}
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
    </section>
  )
}
