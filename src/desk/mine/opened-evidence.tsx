import { useAsk } from '../api/asking'
import { Evidence } from '../deputy/facts'
import { OpenedAccountsDocument, OpenedEvidenceDocument } from '../made/graphql'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { Tests } from '../queue/tests'
import { useSay } from '../say/language'

interface Props {
  incidentId: string
  hearingId: string
}

/** What there is to answer at a hearing, and what the tests say of it, as the employee has it: for whoever stands by them. Two questions, since either can be long. */
export function OpenedEvidence({ incidentId, hearingId }: Props) {
  const say = useSay()
  const told = useAsk(OpenedAccountsDocument, { id: incidentId })
  const found = useAsk(OpenedEvidenceDocument, { id: incidentId })
  const ofIt = ({ hearing }: { hearing: { id: string } | null }) => hearing?.id === hearingId
  const accounts = told.data?.openedCase?.responses.find(ofIt)?.hearing?.accounts
  const rest = found.data?.openedCase?.responses.find(ofIt)?.hearing
  const again = () => {
    told.again()
    found.again()
  }
  return (
    <>
      <Problem of={told.problem ?? found.problem} again={again} />
      {(told.waiting || found.waiting) && <Waiting />}
      {accounts && rest && <Evidence hearing={{ accounts, documents: rest.documents }} />}
      {rest?.investigation.map(({ id, text, writtenAt }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{say('hearing.investigator', { when: say.moment(writtenAt) })}</small>
        </div>
      ))}
      {rest?.tests && rest.tests.length > 0 && <Tests of={{ tests: rest.tests }} />}
    </>
  )
}
