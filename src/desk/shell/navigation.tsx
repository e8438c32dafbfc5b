import { Link, useLocation } from 'wouter'
import type { Role } from '../made/graphql'
import { PATHS } from '../paths'
import { type Key, useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

const PLACES: Readonly<Record<Role, readonly { path: string; name: Key }[]>> = {
  STORE_MANAGER: [
    { path: PATHS.home, name: 'nav.today' },
    { path: PATHS.log, name: 'nav.log' },
    { path: PATHS.myStore, name: 'nav.myStore' },
    { path: PATHS.myRecord, name: 'nav.mine' },
  ],
  EMPLOYEE: [{ path: PATHS.home, name: 'nav.mine' }],
  HR: [
    { path: PATHS.home, name: 'nav.queue' },
    { path: PATHS.find, name: 'nav.find' },
    { path: PATHS.figures, name: 'nav.figures' },
    { path: PATHS.myRecord, name: 'nav.mine' },
  ],
  SERVICE: [],
  DEPUTY: [{ path: PATHS.home, name: 'nav.deputy' }],
}

const NOTICES = { path: PATHS.notices, name: 'nav.notices' } as const

export function Navigation() {
  const say = useSay()
  const { role } = useViewer()
  const [path] = useLocation()
  return (
    <nav aria-label={say('nav.name')}>
      {[...PLACES[role], NOTICES].map((place) => (
        <Link key={place.path} href={place.path} aria-current={path === place.path ? 'page' : undefined}>
          {say(place.name)}
        </Link>
      ))}
    </nav>
  )
}
