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
