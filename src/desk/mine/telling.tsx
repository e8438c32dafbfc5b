import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import {
  ConfirmAccountDocument,
  type ContextFactor,
  LogItDocument,
  TellingDocument,
  type TellingQuery,
  TellWhatISawDocument,
  WithholdAccountDocument,
} from '../made/graphql'
import { now } from '../now'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import { Done } from '../parts/done'
import type { Field } from '../parts/field'
import { numberOf } from '../parts/person'
import { Problem } from '../parts/problem'
import { useStays } from '../parts/stays'
import { Waiting } from '../parts/waiting'
import { toOpened } from '../paths'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { CONTEXT } from './otherwise'

/** Told in confidence as well: it weighs with people, and enters no finding. */
const OF_THEMSELVES: readonly ContextFactor[] = ['PERSONAL_STRAIN', 'UNWELL']

/** What somebody tells of their own accord: what went wrong with them, what was done to them, what they saw others do. */
export function Telling() {
  const say = useSay()
  const { stores } = useViewer()
  const { data, waiting, problem, again } = useAsk(TellingDocument, {})
  return (
    <section aria-labelledby="telling">
      <h2 id="telling">{say('telling.title')}</h2>
      {stores.length === 0 ? (
        <p>{say('telling.left')}</p>
      ) : (
        <div className="buttons">
          <AboutMyself />
          <ToHrAlone />
          <WhatISaw done={again} />
        </div>
      )}
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && <Accounts accounts={data.viewer.accountsGiven} done={again} />}
      {data && <OpenedToMe cases={data.viewer.openedToMe} />}
    </section>
  )
}

function useMoment(): Field {
  const say = useSay()
  return {
    name: 'occurredAt',
    label: say('telling.when'),
    kind: 'moment',
    begin: useClock().shows(now().toISOString()),
  }
}

function useStore(): { fields: Field[]; of: (said: string | undefined) => string } {
  const say = useSay()
  const { stores } = useViewer()
  const options = stores.map(({ code, name }) => ({ value: code, name }))
  const [first] = stores
  return {
    fields: stores.length > 1 ? [{ name: 'store', label: say('today.store'), kind: 'choice', options }] : [],
    of: (said) => said ?? first?.code ?? '',
  }
}

function AboutMyself() {
  const say = useSay()
  const { number } = useViewer()
  const clock = useClock()
  const moment = useMoment()
  const store = useStore()
  return (
    <Deed
      name="about-myself"
      label={say('telling.mine')}
      will={say('telling.mineWill')}
      fields={[
        ...store.fields,
        { name: 'summary', label: say('log.summary') },
        moment,
        {
          name: 'context',
          label: say('log.context'),
          kind: 'several',
          free: true,
          options: [...CONTEXT, ...OF_THEMSELVES].map((value) => ({ value, name: say.word('context', value) })),
        },
        { name: 'witness', label: say('telling.witness'), kind: 'person', free: true },
      ]}
      document={LogItDocument}
      variables={({ key, store: where, summary, occurredAt, context, witness }) => ({
        input: {
          idempotencyKey: key!,
          store: store.of(where),
          employee: number,
          source: 'SELF' as const,
          occurredAt: clock.instant(occurredAt!),
          summary: summary!,
          context: (context ?? '').split(' ').filter(Boolean) as ContextFactor[],
          ...(witness ? { parties: [{ part: 'WITNESS' as const, employee: numberOf(witness)! }] } : {}),
        },
      })}
      done={() => undefined}
      thanks={say('telling.mineThanks')}
    />
  )
}

function ToHrAlone() {
  const say = useSay()
  const { number } = useViewer()
  const clock = useClock()
  const moment = useMoment()
  const store = useStore()
  return (
    <Deed
      secret
      name="to-hr-alone"
      label={say('telling.hr')}
      will={say('telling.hrWill')}
      fields={[
        ...store.fields,
        { name: 'summary', label: say('telling.hrWords') },
        moment,
        { name: 'employee', label: say('telling.hrWho'), hint: say('telling.hrWhoHint'), kind: 'person', free: true },
        { name: 'words', label: say('telling.hrWhoWords'), kind: 'line', free: true },
      ]}
      document={LogItDocument}
      variables={({ key, store: where, summary, occurredAt, employee, words }) => ({
        input: {
          idempotencyKey: key!,
          store: store.of(where),
          employee: number,
          source: 'SELF' as const,
          toHrAlone: true,
          occurredAt: clock.instant(occurredAt!),
          summary: summary!,
          parties:
            employee || words?.trim()
              ? [
                  {
                    part: 'COMPLAINED_ABOUT' as const,
                    employee: numberOf(employee) ?? null,
                    words: words?.trim() || null,
                  },
                ]
              : [],
        },
      })}
      done={() => undefined}
      thanks={say('telling.hrThanks')}
    />
  )
}

function WhatISaw({ done }: { done: () => void }) {
  const say = useSay()
  const clock = useClock()
  const moment = useMoment()
  return (
    <Deed
      secret
      name="what-i-saw"
      label={say('telling.saw')}
      will={say('telling.sawWill')}
      fields={[
        { name: 'employee', label: say('telling.sawWhom'), kind: 'person' },
        { name: 'text', label: say('telling.sawWhat'), hint: say('telling.sawHint') },
        moment,
        {
          name: 'withheld',
          label: say('telling.name'),
          kind: 'choice',
          begin: 'KNOWN',
          options: [
            { value: 'KNOWN', name: say('telling.known') },
            { value: 'WITHHELD', name: say('telling.withheld') },
          ],
        },
      ]}
      document={TellWhatISawDocument}
      variables={({ employee, text, occurredAt, withheld }) => ({
        input: {
          employee: numberOf(employee)!,
          text: text!,
          occurredAt: clock.instant(occurredAt!),
          withheld: withheld === 'WITHHELD',
        },
      })}
      done={done}
      thanks={say('telling.sawThanks')}
    />
  )
}

function Accounts({ accounts, done }: { accounts: TellingQuery['viewer']['accountsGiven']; done: () => void }) {
  const say = useSay()
  const { rows, isDone, did } = useStays(accounts, ({ id }) => id)
  if (accounts.length === 0) return null
  const waiting = rows.some((account) => account.confirmedAt === null || isDone(account))
  return (
    <details open={waiting}>
      <summary>{say(waiting ? 'telling.toConfirm' : 'telling.told')}</summary>
      <ul className="cards">
        {rows.map((account) => (
          <li key={account.id} className="card">
            <span className="as-written">{account.text}</span>
            <small>
              {say.moment(account.occurredAt)} · {say(account.withheld ? 'telling.isWithheld' : 'telling.isKnown')}
            </small>
            <div className="buttons">
              {isDone(account) && <Done />}
              {account.confirmedAt === null && !isDone(account) && (
                <AtOnce
                  label={say('telling.confirm')}
                  document={ConfirmAccountDocument}
                  variables={{ id: account.id }}
                  done={() => (did(account), done())}
                />
              )}
              <AtOnce
                kind="quiet"
                label={say(account.withheld ? 'telling.letKnow' : 'telling.holdBack')}
                document={WithholdAccountDocument}
                variables={{ id: account.id, withheld: !account.withheld }}
                done={done}
              />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

function OpenedToMe({ cases }: { cases: TellingQuery['viewer']['openedToMe'] }) {
  const say = useSay()
  if (cases.length === 0) return null
  return (
    <>
      <h3>{say('opened.title')}</h3>
      <ul className="cards">
        {cases.map((one) => (
          <li key={one.incidentId}>
            <Link href={toOpened(one.incidentId)} className="card">
              <strong>{one.employee}</strong>
              <span>{one.summary ?? say('incident.noWords')}</span>
              <small>
                {say.at(one.timeZone).moment(one.occurredAt)} · {one.store} · {one.reference}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
