import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { CaseDocument, ReleaseReviewDocument, TakeReviewDocument } from '../made/graphql'
import { Alert } from '../parts/alert'
import { AtOnce } from '../parts/at-once'
import { useNamed } from '../parts/named-by-address'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { CustomersSide, isKnown } from '../customer/what-is-known'
import { toIncident } from '../paths'
import { AtStore } from '../say/at-store'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { Decide } from './decide'
import { Facts } from './facts'
import { HearingSteps } from './hearing-steps'
import type { Item } from './item'
import { OtherAccounts, TheirAccount } from './accounts'
import { RecordOf } from './record-of'
import { Request } from './request'
import { Tests } from './tests'
import { Verdict } from './verdict'

/** One case: the account and the facts first and what it was found to be last, since a verdict read first colours all the rest. */
export default function Case() {
  const id = useNamed('id')
  return <TheCase key={id} id={id} />
}

function TheCase({ id }: { id: string }) {
  const say = useSay()
  const { data, waiting, problem, again } = useAsk(CaseDocument, { id })
  // Once it is decided it waits no more: it stays on the screen with whatever was typed.
  const [last, setLast] = useState<Item>()
  const item = data?.reviewItem ?? last
  useEffect(() => {
    if (data?.reviewItem) setLast(data.reviewItem)
  }, [data])
  const over = data !== undefined && data.reviewItem === null
  return (
    <Screen title={item ? say.word('reason', item.reason) : say('case.title')}>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {over && (item ? <Alert>{say('case.over')}</Alert> : <p>{say('case.notThere')}</p>)}
      {item && (
        <AtStore timeZone={item.incident.store.timeZone}>
          <Head item={item} done={again} />
          <TheirAccount
            account={item.case.account}
            told={item.case.told}
            askedAt={item.case.accountAskedAt}
            refused={item.case.accountRefused}
          />
          <Facts facts={item.case.facts} store={item.incident.store.name} />
          <OtherAccounts incident={item.incident} done={again} />
          {isKnown(item.incident) && (
            <section aria-labelledby="customers-side">
              <h2 id="customers-side">{say('customer.title')}</h2>
              <CustomersSide incident={item.incident} />
            </section>
          )}
          <RecordOf item={item} />
          <Request item={item} />
          {item.response?.hearing && (
            <HearingSteps
              responseId={item.response.id}
              hearing={item.response.hearing}
              waits={item.response.status === 'AWAITING_HR'}
              investigates
              done={again}
            />
          )}
          {item.appeal?.hearing && (
            <HearingSteps
              responseId={item.appeal.response.id}
              hearing={item.appeal.hearing}
              waits
              investigates
              done={again}
            />
          )}
          {item.case.justCause && <Tests of={item.case.justCause} />}
          <Verdict item={item} />
          <Decide item={item} done={again} />
        </AtStore>
      )}
    </Screen>
  )
}

function Head({ item, done }: { item: Item; done: () => void }) {
  const say = useSay()
  const viewer = useViewer()
  const { id, employee, store, reference } = item.incident
  const mine = item.takenBy?.id === viewer.id
  return (
    <>
      <p>
        {employee ? say('case.who', { name: employee.name, number: employee.number }) : say('incident.nobody')} ·{' '}
        {store.name} · <Link href={toIncident(id)}>{reference}</Link>
      </p>
      <p>
        {say('case.due', { due: say.date(item.dueAt), since: say.date(item.since) })}{' '}
        {item.overdue && <strong>{say('queue.isOverdue')}</strong>}
      </p>
      <p>
        {item.takenBy ? say(mine ? 'case.mine' : 'case.takenBy', { name: item.takenBy.name }) : say('case.nobodys')}
      </p>
      <div className="buttons">
        {!item.takenBy && (
          <AtOnce label={say('queue.take')} document={TakeReviewDocument} variables={{ id: item.id }} done={done} />
        )}
        {mine && (
          <AtOnce
            label={say('case.release')}
            document={ReleaseReviewDocument}
            variables={{ id: item.id }}
            done={done}
          />
        )}
      </div>
    </>
  )
}
