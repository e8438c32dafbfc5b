import { useState } from 'react'
import { useDo } from '../api/asking'
import { MakeMyCalendarDocument, RevokeMyCalendarDocument } from '../made/graphql'
import { Button } from '../parts/button'
import { Problem } from '../parts/problem'
import { Words } from '../parts/words'
import { type Key, useSay } from '../say/language'

/** A link by which their own calendar reads their deadlines: shown once, when it is made. */
export function Calendar({ madeAt, again }: { madeAt: string | null; again: () => void }) {
  const say = useSay()
  const made = useDo(MakeMyCalendarDocument)
  const revoked = useDo(RevokeMyCalendarDocument)
  const [address, setAddress] = useState<string>()
  const [told, setTold] = useState<Key>()

  async function make() {
    const data = await made.send({})
    if (!data) return
    setAddress(location.origin + data.makeCalendarLink)
    setTold(undefined)
    again()
  }
  async function revoke() {
    if (!(await revoked.send({}))) return
    setAddress(undefined)
    setTold('settings.calendarRevoked')
    again()
  }
  async function copy() {
    await navigator.clipboard.writeText(address!)
    setTold('settings.copied')
  }

  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{say('settings.calendar')}</h2>
      <p>{say('settings.calendarWhy')}</p>
      <p>{madeAt === null ? say('settings.calendarNone') : say('settings.calendarMade', { when: say.date(madeAt) })}</p>
      {address && (
        <Words
          label={say('settings.calendarLink')}
          hint={say('settings.calendarOnce')}
          lines={1}
          value={address}
          onChange={() => undefined}
        />
      )}
      <Problem of={made.problem ?? revoked.problem} />
      <p role="status">{told && say(told)}</p>
      <div className="buttons">
        {/* Browsers let a page write there over https alone, and on this very machine. */}
        {address && 'clipboard' in navigator && <Button onPress={() => void copy()}>{say('settings.copy')}</Button>}
        <Button pending={made.sending} onPress={() => void make()}>
          {say(madeAt === null ? 'settings.calendarMake' : 'settings.calendarMakeNew')}
        </Button>
        {madeAt !== null && (
          <Button kind="quiet" pending={revoked.sending} onPress={() => void revoke()}>
            {say('settings.calendarRevoke')}
          </Button>
        )}
      </div>
    </section>
  )
}
