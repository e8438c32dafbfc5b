import { periodInWords } from '../asking/review-period.js'
import type { Alarm } from './alarm.js'

export interface AlarmInWords {
  raised: boolean
  since: string | null
  why: string
  whatToDo: string | null
}

const monthInWords = (month: string) => periodInWords({ from: `${month}-01`, to: `${month}-01` })

/** The alarm in sentences, with what to do about it. */
export function alarmInWords({ raised, since, clearFrom, ratio }: Alarm): AlarmInWords {
  if (!raised)
    return {
      raised,
      since,
      why: 'The model still fits: the days of these months on which something went wrong that was put down to somebody are as many as it expects, give or take chance and a tenth.',
      whatToDo: null,
    }
  const times = ratio! >= 1 ? `${ratio!.toFixed(1)} times as many` : `${Math.round(ratio! * 100)}% of the`
  return {
    raised,
    since,
    why:
      `The model no longer fits: since ${monthInWords(since!)} there were ${times} days on which something went wrong that was put down to somebody ` +
      `${ratio! >= 1 ? 'as' : 'that'} it expects over the whole organisation. It was clear from ${monthInWords(clearFrom!)} on.`,
    whatToDo:
      'Until it fits again, take findings about persons as a hint alone, and start nothing formal on one made since then ' +
      'without looking into the incidents. Look at what has changed: the breakdowns by cause, store and month, and the ' +
      'multipliers of positions and conditions; who logs, and how eagerly; whether the roster still counts customers. A ' +
      'baseline is fitted anew each month (npm run fit), and takes in a lasting change as its months pass.',
  }
}
