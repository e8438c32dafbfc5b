import { useEffect, useState } from 'react'
import { Forewarned } from '../customer/forewarned'
import type { AgainstExpectation, Conduct, Severity, Touchpoint } from '../made/graphql'
import { Choice } from '../parts/choices'
import { Words } from '../parts/words'
import { useSay } from '../say/language'
import type { ToLog } from './to-log'

const SEVERITIES: readonly Severity[] = ['MINOR', 'MODERATE', 'MAJOR']
const TOUCHPOINTS: readonly Touchpoint[] = [
  'OTHER',
  'CHECKOUT',
  'SALES_FLOOR',
  'SERVICE_DESK',
  'PHONE',
  'ONLINE',
  'DELIVERY',
]
const CONDUCTS: readonly Conduct[] = ['REASONABLE', 'DEMANDING', 'ABUSIVE']
const AGAINST: readonly AgainstExpectation[] = ['NOT_AGREED', 'WITHIN', 'BEYOND']

/** Whoever leaves the field by a press on a button meets that button: what is known of the customer moves it away only afterwards. */
const AFTER_MS = 500

interface Props {
  toLog: ToLog
  change: (part: Partial<ToLog>) => void
  /** What the server finds wrong, by the path of the field. */
  wrong: Readonly<Record<string, string>>
}

/** What can be said as well, and need not be. */
export function More({ toLog, change, wrong }: Props) {
  const say = useSay()
  /** Once they have gone on: each look is noted, and what is half typed may be somebody else's. */
  const [left, leave] = useState('')
  const [looked, look] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => look(left), AFTER_MS)
    return () => clearTimeout(timer)
  }, [left])
  const options = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, name: say.word(kind, value) }))
  return (
    <details>
      <summary>{say('log.more')}</summary>
      <Choice
        label={say('log.severity')}
        options={options('severity', SEVERITIES)}
        value={toLog.severity}
        onChange={(severity) => change({ severity: severity as Severity })}
      />
      <Choice
        label={say('log.touchpoint')}
        options={options('touchpoint', TOUCHPOINTS)}
        value={toLog.touchpoint}
        onChange={(touchpoint) => change({ touchpoint: touchpoint as Touchpoint })}
      />
      <Choice
        label={say('log.conduct')}
        options={options('conduct', CONDUCTS)}
        value={toLog.conduct ?? null}
        onChange={(conduct) => change({ conduct: conduct as Conduct })}
      />
      <Choice
        label={say('log.against')}
        options={options('against', AGAINST)}
        value={toLog.againstExpectation ?? null}
        onChange={(against) => change({ againstExpectation: against as AgainstExpectation })}
      />
      <div onBlur={() => leave(toLog.customer.trim())}>
        <Words
          label={say('log.customer')}
          hint={say('log.customerHint')}
          lines={1}
          value={toLog.customer}
          onChange={(customer) => change({ customer })}
          wrong={wrong['input.customer']}
        />
      </div>
      {looked !== '' && looked === toLog.customer.trim() && <Forewarned key={looked} reference={looked} />}
    </details>
  )
}
