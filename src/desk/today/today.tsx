import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { TodayDocument } from '../made/graphql'
import { Screen } from '../parts/screen'
import { PATHS } from '../paths'
import { useSay } from '../say/language'
import { Calls } from './calls'
import { ToTell } from './to-tell'
import { WhatWaits } from './what-waits'

/** What waits for the manager of a store, and the way to log what has just happened. */
export function Today() {
  const say = useSay()
  const asked = useAsk(TodayDocument, {})
  return (
    <Screen title={say('today.title')}>
      <Link href={PATHS.log} className="button main large">
        {say('today.log')}
      </Link>
      <WhatWaits asked={asked} />
      <Calls />
      <ToTell />
    </Screen>
  )
}
