import { Suspense, useEffect, useState } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { Button } from '../parts/button'
import { Alert } from '../parts/alert'
import { Waiting } from '../parts/waiting'
import { useOnline } from '../api/asking'
import { AtStore, zoneOfAll } from '../say/at-store'
import { useLanguage, useSay } from '../say/language'
import { ToldNow } from '../notices/told-now'
import { useLeave } from '../session/leaving'
import { useViewer } from '../viewer/viewer'
import { PATHS } from '../paths'
import { LanguageChoice } from '../speaking/language-choice'
import { Navigation } from './navigation'
import { Outbox } from './outbox'
import { Screens } from './screens'

/** The worker fetches all files of the desk: after the first screen, so that it takes nothing from it. */
const AFTERWARDS_MS = 2_000
function openWithoutConnection() {
  if (!('serviceWorker' in navigator)) return undefined
  const register = () => {
    // Without a connection it would fail: it is fetched when there is one again.
    if (navigator.onLine) void navigator.serviceWorker.register('/worker.js').catch(() => undefined)
    else addEventListener('online', register, { once: true })
  }
  const timer = setTimeout(register, AFTERWARDS_MS)
  return () => {
    clearTimeout(timer)
    removeEventListener('online', register)
  }
}

/** What is around every screen: where one can go, who is signed in, in which language. */
export function Shell() {
  const say = useSay()
  const { language } = useLanguage()
  const [, go] = useLocation()
  const online = useOnline()
  const { stores } = useViewer()
  useEffect(openWithoutConnection, [])
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'nl-NL'}>
      <RouterProvider navigate={(path) => go(path)}>
        <a className="skip" href="#main">
          {say('shell.skip')}
        </a>
        <header className="top">
          <span className="brand">Reprieve</span>
          <Navigation />
          <Account />
        </header>
        <main id="main">
          {!online && <Alert>{say('shell.offline')}</Alert>}
          <ToldNow />
          <Outbox />
          <AtStore timeZone={zoneOfAll(stores)}>
            <Suspense fallback={<Waiting />}>
              <Screens />
            </Suspense>
          </AtStore>
        </main>
      </RouterProvider>
    </I18nProvider>
  )
}

function Account() {
  const say = useSay()
  const viewer = useViewer()
  const leave = useLeave()
  const [path] = useLocation()
  const [stuck, setStuck] = useState(false)
  return (
    <div className="account">
      <span className="who">{viewer.name}</span>
      <Link href={PATHS.settings} aria-current={path === PATHS.settings ? 'page' : undefined}>
        {say('settings.title')}
      </Link>
      <LanguageChoice label={say('shell.language')} />
      <Button kind="quiet" onPress={() => void leave().catch(() => setStuck(true))}>
        {say('shell.signOut')}
      </Button>
      {stuck && <Alert>{say('shell.notSignedOut')}</Alert>}
    </div>
  )
}
