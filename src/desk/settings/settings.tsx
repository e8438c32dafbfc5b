import { useAsk } from '../api/asking'
import { MySettingsDocument } from '../made/graphql'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'
import { LanguageChoice } from '../speaking/language-choice'
import { useViewer } from '../viewer/viewer'
import { Calendar } from './calendar'
import { Mail } from './mail'

/** How somebody is spoken to, and where they are told. */
export default function Settings() {
  const say = useSay()
  const { role } = useViewer()
  const { data, waiting, problem, again } = useAsk(MySettingsDocument, {})
  return (
    <Screen title={say('settings.title')}>
      <section aria-labelledby="language">
        <h2 id="language">{say('settings.language')}</h2>
        <LanguageChoice label={say('settings.languageWhat')} />
        <p>{say('settings.languageWhy')}</p>
      </section>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && <Mail address={data.viewer.mailAddress ?? null} again={again} />}
      {data && role !== 'DEPUTY' && <Calendar madeAt={data.viewer.calendarLinkMadeAt ?? null} again={again} />}
    </Screen>
  )
}
