import type { Translated } from '../../english.js'
import type * as english from '../../en/review/times.js'

export const reviewTimes: Translated<typeof english.reviewTimes> = {
  title: 'Hoe lang beslissingen duurden, {period}',
  nothing: 'Er is niets beslist.',
  decided:
    '{reason}: {decided} beslist, de helft binnen {days} dagen, en {late} later dan de {within} dagen die het mag duren.',
  counted: 'Van het moment waarop iets op HR begon te wachten tot het was beslist. Wat nog wacht, telt niet mee.',
  byUtc: 'Een maand is er een volgens UTC.',
  reason: 'reden',
  withinDays: 'dagen die het mag duren',
  decidedColumn: 'beslist',
  medianDays: 'de helft duurde niet langer (dagen)',
  ninetiethDays: 'negen van de tien duurden niet langer (dagen)',
  late: 'duurde langer dan het mag',
}
