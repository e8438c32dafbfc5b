import { useAsk } from '../api/asking'
import {
  type CallFragment,
  CallByLinkDocument,
  CatalogueDocument,
  CloseDocument,
  EndingLinkDocument,
  HaveToldDocument,
  type CustomersSideFragment,
  type FollowUpOutcome,
  GiveRemedyDocument,
  RecordCallDocument,
  type RootCause,
} from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import type { Field } from '../parts/field'
import { MakesALink } from '../parts/makes-a-link'
import { numberOf } from '../parts/person'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'

const ROOT_CAUSES: readonly RootCause[] = ['PROCESS', 'MANAGEMENT', 'PLACE', 'OFFER', 'CUSTOMER', 'PERSON']
const OUTCOMES: readonly FollowUpOutcome[] = ['ANSWERED', 'NO_ANSWER', 'DECLINED']

interface Props {
  incident: Pick<CustomersSideFragment, 'id' | 'customer' | 'endingForCustomer'>
  done: () => void
}

/** Gives the customer what the catalogue has for everybody in their situation; what goes beyond is asked for, with a reason. */
export function GiveRemedy({ incident, done }: Props) {
  const say = useSay()
  const { data } = useAsk(CatalogueDocument, {})
  const today = useClock().today()
  const remedies = (data?.remedies ?? []).filter(({ inForceFrom }) => inForceFrom <= today)
  if (remedies.length === 0) return null
  return (
    <Deed
      name={`remedy/${incident.id}`}
      label={say('remedy.give')}
      will={say('remedy.giveWill')}
      fields={[
        {
          name: 'remedy',
          label: say('remedy.which'),
          kind: 'choice',
          options: remedies.map(({ code, name, upToAmount }) => ({
            value: code,
            name: upToAmount === null ? name : say('remedy.upTo', { name, amount: say.number(upToAmount, 2) }),
          })),
        },
        { name: 'amount', label: say('remedy.amount'), kind: 'number', free: true },
        { name: 'reason', label: say('remedy.reason'), hint: say('remedy.reasonHint'), kind: 'line', free: true },
      ]}
      document={GiveRemedyDocument}
      variables={({ key, remedy, amount, reason }) => ({
        input: {
          idempotencyKey: key!,
          incidentId: incident.id,
          remedy: remedy!,
          amount: amount ? Number(amount) : null,
          reason: reason?.trim() || null,
        },
      })}
      done={done}
    />
  )
}

/** What came of calling the customer, by the questions of the script; or a link by which they answer themselves. */
export function Call({ call, done }: { call: CallFragment; done: () => void }) {
  const say = useSay()
  if (call.outcome !== null) return null
  return (
    <>
      <Deed
        name={`call/${call.id}`}
        label={say('call.record')}
        will={say('call.recordWill')}
        fields={[
          {
            name: 'outcome',
            label: say('call.outcome'),
            kind: 'choice',
            options: OUTCOMES.map((value) => ({ value, name: say.word('call', value) })),
          },
          ...call.questions.flatMap(({ id, text }): Field[] => [
            { name: `text-${id}`, label: text, kind: 'line', free: true },
            { name: `score-${id}`, label: say('call.scoreOf', { question: text }), kind: 'number', free: true },
          ]),
          {
            name: 'reopen',
            label: say('call.over'),
            kind: 'choice',
            begin: 'NO',
            options: [
              { value: 'NO', name: say('call.isOver') },
              { value: 'YES', name: say('call.reopen') },
            ],
          },
        ]}
        document={RecordCallDocument}
        variables={(said) => ({
          id: call.id,
          outcome: said['outcome'] as FollowUpOutcome,
          answers:
            said['outcome'] === 'ANSWERED'
              ? call.questions.flatMap(({ id }) => {
                  const [text, score] = [said[`text-${id}`]?.trim() || null, said[`score-${id}`]]
                  return text || score ? [{ questionId: id, text, score: score ? Number(score) : null }] : []
                })
              : null,
          reopen: said['outcome'] === 'ANSWERED' && said['reopen'] === 'YES',
          key: said['key']!,
        })}
        done={done}
      />
      <MakesALink
        label={say('call.link')}
        says={say('call.linkSays')}
        document={CallByLinkDocument}
        variables={{ id: call.id }}
        pathOf={({ followUpLink }) => followUpLink}
      />
    </>
  )
}

/** Ends an incident with where it came from and what was done, so that it doesn't come back. */
export function Close({ incident, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`close/${incident.id}`}
      label={say('close.close')}
      will={say('close.will')}
      fields={[
        {
          name: 'rootCause',
          label: say('close.from'),
          kind: 'choice',
          options: ROOT_CAUSES.map((value) => ({ value, name: say.word('rootCause', value) })),
        },
        { name: 'whatWasDone', label: say('close.whatWasDone') },
        { name: 'doneBy', label: say('close.doneBy'), kind: 'person', free: true },
        { name: 'checkedOn', label: say('close.checkedOn'), kind: 'date', free: true },
        ...(incident.customer
          ? [{ name: 'toCustomer', label: say('close.toCustomer'), hint: say('close.toCustomerHint'), free: true }]
          : []),
      ]}
      document={CloseDocument}
      variables={({ rootCause, whatWasDone, doneBy, checkedOn, toCustomer }) => ({
        id: incident.id,
        rootCause: rootCause as RootCause,
        whatWasDone: whatWasDone!,
        doneBy: numberOf(doneBy) ?? null,
        checkedOn: checkedOn || null,
        toCustomer: toCustomer?.trim() || null,
      })}
      done={done}
    />
  )
}

/** Telling the customer how it ended, where they have yet to hear it. */
export function Tell({ incident: { id, endingForCustomer }, done }: Props) {
  const say = useSay()
  if (!endingForCustomer || endingForCustomer.toldAt !== null) return null
  return (
    <>
      <AtOnce label={say('ending.told')} document={HaveToldDocument} variables={{ incidentId: id }} done={done} />
      {endingForCustomer.words !== null && (
        <MakesALink
          label={say('ending.link')}
          says={say('ending.linkSays')}
          document={EndingLinkDocument}
          variables={{ incidentId: id }}
          pathOf={({ endingLink }) => endingLink}
        />
      )}
    </>
  )
}
