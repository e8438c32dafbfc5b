import { placed } from '../../language/figures.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import type { Alarm } from './alarm.js'

export interface AlarmInWords {
  raised: boolean
  since: string | null
  why: string
  whatToDo: string | null
}

/** The alarm in sentences, with what to do about it. */
export function alarmInWords({ raised, since, clearFrom, ratio }: Alarm, language: Language): AlarmInWords {
  const said = speaking(language)
  if (!raised) return { raised, since, why: said('modelHealth.stillFits'), whatToDo: null }
  const months = { since: since!, clearFrom: clearFrom! }
  return {
    raised,
    since,
    why:
      ratio! >= 1
        ? said('modelHealth.moreThanExpected', { ...months, ratio: placed(ratio!, 1) })
        : said('modelHealth.fewerThanExpected', { ...months, percent: Math.round(ratio! * 100) }),
    whatToDo: said('modelHealth.whatToDo'),
  }
}
