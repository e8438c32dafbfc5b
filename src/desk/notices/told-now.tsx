import { useState } from 'react'
import { useSubscription } from 'urql'
import { Link } from 'wouter'
import { type ToldFragment, ToldNowDocument, type ToldNowSubscription } from '../made/graphql'
import { Button } from '../parts/button'
import { toAbout } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

const SHOWN = 3

/** What happens while the desk is open, told as it happens, until it is looked at or put away. */
export function ToldNow() {
  const say = useSay()
  const [told, setTold] = useState<ToldFragment[]>([])
  useSubscription<ToldNowSubscription>({ query: ToldNowDocument }, (_before, { notices }) => {
    // The same comes twice where a connection was lost in between.
    setTold((before) => (before.some(({ id }) => id === notices.id) ? before : [notices, ...before].slice(0, SHOWN)))
    return { notices }
  })
  const away = (id: string) => setTold((before) => before.filter((one) => one.id !== id))
  return (
    <div role="status" aria-live="polite">
      {told.map((notice) => (
        <p key={notice.id} className="calm">
          <Text notice={notice} onOpen={() => away(notice.id)} />{' '}
          <Button kind="quiet" onPress={() => away(notice.id)}>
            {say('notices.away')}
          </Button>
        </p>
      ))}
    </div>
  )
}

function Text({ notice, onOpen }: { notice: ToldFragment; onOpen: () => void }) {
  const { role } = useViewer()
  const to = toAbout(role, notice)
  if (to === undefined) return <span>{notice.text}</span>
  return (
    <Link href={to} onClick={onOpen}>
      {notice.text}
    </Link>
  )
}
