import type { Translated } from '../english.js'
import type * as english from '../en/answers-page.js'

export const answersPage: Translated<typeof english.answersPage> = {
  asks: '{store} vraagt hoe het ging',
  score: 'Van 0 tot 10, als u wilt',
  words: 'In woorden',
  again: 'Voor mij is het niet voorbij: kijk er alstublieft opnieuw naar',
  send: 'Versturen',
  kept: 'Beantwoord wat u wilt. {store} leest het, en verder wordt er niets over u bewaard.',
  thanks: 'Dank u wel',
  read: '{store} leest wat u schreef.',
  ended: 'Hoe het afliep bij {store}',
  wrongScore: 'Een cijfer is een getal van 0 tot 10.',
  nothing: 'Beantwoord alstublieft minstens één vraag.',
  tooMuch: 'Dat was veel tegelijk. Probeer het over een poosje opnieuw.',
  changed:
    'Er is iets veranderd sinds u dit opende. Wat u schreef, staat er nog: kijk er alstublieft naar, en verstuur het opnieuw.',
  asked: 'U is dit al gevraagd, aan de telefoon of hier. Wat u nu schreef, is niet verstuurd.',
}
