import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { InLanguage } from './say/language'
import { Session } from './session/session'
import { Shell } from './shell/shell'
import './desk.css'

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <InLanguage>
      <Session>
        <Shell />
      </Session>
    </InLanguage>
  </StrictMode>,
)

// After the first screen, so that it takes nothing from it.
if ('serviceWorker' in navigator)
  addEventListener('load', () => void navigator.serviceWorker.register('/worker.js').catch(() => undefined))
