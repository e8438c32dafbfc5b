import type { Translated } from '../english.js'
import type * as english from '../en/doors.js'

export const doors: Translated<typeof english.doors> = {
  noSuchPage: 'Deze pagina bestaat niet',
  oldLink: 'Misschien is de link verouderd. Vraag in de winkel naar die van nu.',
  tooMuch: 'Dat was veel tegelijk. Probeer het over een poosje opnieuw.',
  noSuchCalendar: 'Deze agenda bestaat niet. Maak in Reprieve een nieuwe link.',
  calendarTooOften: 'Eén keer per minuut is genoeg. Laat uw agenda minder vaak vragen.',
  signInHere: 'Alleen een pagina van deze server kan hier aanmelden.',
  signOutHere: 'Alleen een pagina van deze server kan hier afmelden.',
  tokenTooLong: 'Dit token is langer dan browsers bewaren: vraag er een met minder claims.',
}

export const thanksPage: Translated<typeof english.thanksPage> = {
  thank: 'Bedank iemand van {store}',
  whom: 'Wie was het? Een naam, of wat diegene deed',
  words: 'Wat ging er goed?',
  send: 'Versturen',
  kept: 'We bewaren wat u hier schrijft, en verder niets over u. Iemand van de winkel leest het eerst.',
  thanks: 'Dank u wel',
  goesTo: 'Het gaat naar {store}, waar iemand het leest en doorgeeft.',
  poster: 'Heeft iemand van {store} u goed geholpen?',
  tellUs: 'Vertel het ons, zonder account: richt uw telefoon hierop, of ga naar {link}',
  code: 'QR-code van de link',
  sayWhat: 'Schrijf alstublieft op wat er goed ging.',
}

export const forewarning: Translated<typeof english.forewarning> = {
  abused:
    'Collega’s zijn op {days, plural, one {# dag} other {# dagen}} agressief bejegend, de laatste keer op {last, date}, zoals {voices, plural, =1 {één persoon zegt} other {# mensen zeggen}}.',
  needNotBear: 'U hoeft dat niet te verdragen: haal iemand erbij, of beëindig het gesprek.',
  helped: 'Wat hielp: {words}',
}
