import type { Translated } from '../english.js'
import type { timeline as english } from '../en/timeline.js'

export const timeline: Translated<typeof english> = {
  title:
    '{name}: dagen waarop iets misging dat aan deze medewerker is toegeschreven, {from, date} tot en met {to, date}',
  titleDrawn: '{name}, {from} tot en met {to}',
  notTheirs: 'Niet aan de medewerker',
  nothingSaid:
    'Dit is niet vastgelegd als iets wat aan de medewerker lag; daarom wordt niets gezegd over wat eraan voorafging.',
  howToRead:
    'Elke stap omhoog: een dag waarop iets misging dat aan de medewerker is toegeschreven. Grijs: zoals bij negen van de tien\ncollega’s in dezelfde diensten; erboven is meer dan gebruikelijk.',
  howToReadRecent: 'Donkerder: gebruikelijk sinds het veranderde.',
  days: 'Dagen waarop iets misging, opgeteld: {n} aan het eind (grijs: gebruikelijk bij collega’s, aan het eind {low} tot {high})',
  work: 'Klantcontacten per maand',
  workNone: 'Klantcontacten per maand: geen vastgelegd',
  workSince: 'Klantcontacten per maand (geen vastgelegd vóór {month, date, ::yMMMM})',
  number: 'Hoe waarschijnlijk het blijvend is en geen toeval, zoals bij elk voorval bevonden',
  thatDay: '{n} op die dag',
  patternFrom: 'van een patroon is sprake vanaf {percent}%',
  emergingFrom: 'er begint zich misschien iets af te tekenen vanaf {percent}%',

  noDay: 'Er was geen dag waarop iets misging dat aan de medewerker is toegeschreven.',
  someDays:
    'Er {n, plural, one {was # dag} other {waren # dagen}} waarop iets misging dat aan de medewerker is toegeschreven: {days}.',
  severalOnDay: '{day, date} ({n} op die dag)',
  peers: 'Negen van de tien collega’s zouden in dezelfde diensten {low} tot {high} van zulke dagen hebben gehad.',
  since:
    'Sinds {day, date} {n, plural, one {was er # zo’n dag} other {waren er # zulke dagen}}, waar negen van de tien collega’s er {low} tot {high} zouden hebben gehad.',
  busiest:
    'De drukste maand was {month, date, ::yMMMM}, met {n, plural, one {# klantcontact} other {# klantcontacten}}.',
  done: 'Wat eraan is gedaan: {marks}.',
  onDay: '{what} op {day, date}',
  likely: 'Hoe waarschijnlijk het blijvend was, bij elk voorval: {points}. Van een patroon is sprake vanaf {percent}%.',
  over99: 'meer dan 99%',
  under1: 'minder dan 1%',
  percent: '{percent}%',
}
