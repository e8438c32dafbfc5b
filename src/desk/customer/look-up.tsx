import { useState } from 'react'
import { useAsk } from '../api/asking'
import { CatalogueDocument } from '../made/graphql'
import { Button } from '../parts/button'
import { Problem } from '../parts/problem'
import { Words } from '../parts/words'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'
import { Forewarned } from './forewarned'

/** For everybody who serves customers: what to know before they serve one, and what all get when something went wrong. */
export function LookUp() {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [reference, look] = useState('')
  return (
    <>
      <form
        aria-label={say('lookUp.look')}
        onSubmit={(event) => {
          event.preventDefault()
          look(typed.trim())
        }}
      >
        <Words
          label={say('customer.reference')}
          hint={say('lookUp.hint')}
          lines={1}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit">{say('lookUp.look')}</Button>
      </form>
      {reference && <Forewarned key={reference} reference={reference} />}
      <WhatAllGet />
    </>
  )
}

/** The catalogue, the same for all: it is looked up before something is promised. */
function WhatAllGet() {
  const say = useSay()
  const { data, problem, again } = useAsk(CatalogueDocument, {})
  const today = useClock().today()
  return (
    <>
      <h3>{say('lookUp.catalogue')}</h3>
      <Problem of={problem} again={again} />
      {data?.remedies.length === 0 && <p>{say('lookUp.catalogueNone')}</p>}
      <ul>
        {data?.remedies.map(({ id, name, upToAmount, upToSeverity, inForceFrom }) => (
          <li key={id}>
            {upToAmount === null ? name : say('remedy.upTo', { name, amount: say.number(upToAmount, 2) })} ·{' '}
            {say('lookUp.upTo', { severity: say.word('severity', upToSeverity) })}
            {inForceFrom > today && ` · ${say('lookUp.from', { when: say.day(inForceFrom) })}`}
          </li>
        ))}
      </ul>
    </>
  )
}
