import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/retention.js'

export const retention: Translated<typeof english.retention> = {
  exportedFor:
    'Wat over een persoon wordt bewaard, wordt alleen aan die persoon zelf en aan HR gegeven. Geef uw eigen nummer.',
  holdAboutYou: 'Dit gaat over u: iemand anders van HR moet de bewaarplicht instellen.',
  noSuchHold: 'Deze bewaarplicht bestaat niet. Zoek die op in de lijst.',
  holdLifted: 'Deze bewaarplicht is al opgeheven.',
  holdOnWhat: 'Noem een medewerker of een voorval: een bewaarplicht ligt op een van beide.',
  nobodyOfThisNumber: 'Niemand in het personeelsbestand heeft dit nummer.',
  formalAtLeast: 'Waar een formele maatregel inging, wordt een voorval minstens zo lang bewaard als andere.',
  statementsAtMost:
    'Verklaringen gaan uiterlijk met het voorval weg: dit kan niet langer zijn dan voorvallen bewaard worden.',
  shiftsAtLeast:
    'Bevindingen kijken terug op diensten: bewaar die {more, number} maanden langer dan voorvallen met een formele maatregel, dus minstens {least, number}.',
  monthsAtLeast: 'Bewaar dingen minstens {least, plural, one {# maand} other {# maanden}}.',
  monthsAtMost: 'Bewaar dingen hoogstens {most, number} maanden.',
  changedJustNow: 'Iemand anders heeft de termijnen zojuist veranderd. Lees ze opnieuw.',
}
