import { LANGUAGES } from '../say/catalogues'
import { useLanguage } from '../say/language'
import { useSpeaking } from './speaking'

/** In which language somebody reads what is written here. */
export function LanguageChoice({ label }: { label: string }) {
  const { language } = useLanguage()
  const speak = useSpeaking()
  return (
    <label className="language">
      <span>{label}</span>
      <select value={language} onChange={(event) => speak(event.target.value === 'nl' ? 'nl' : 'en')}>
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
