import type { Translated } from '../english.js'
import type * as english from '../en/outside.js'

export const outside: Translated<typeof english.outside> = {
  subject: 'Er staat iets voor je klaar in Reprieve',
  text: 'Hallo,\n\ner staat iets voor je klaar om te lezen in Reprieve. Het kan goed nieuws zijn, of iets waarover je jouw kant kunt vertellen: je hebt er de tijd voor. Meld je aan om het te lezen:\n\n{link}\n\nDeze mail is vanzelf verstuurd en vertelt met opzet niet meer. Je hoeft hem niet te beantwoorden.',
  addressChangedSubject: 'Reprieve schrijft je voortaan op een ander adres',
  addressChanged:
    'Hallo,\n\nje adres in Reprieve is veranderd; tot nu toe kreeg je bericht op dit adres. Had je dat niet verwacht, meld je dan aan, kijk naar je adres en praat met HR:\n\n{link}\n\nDeze mail is vanzelf verstuurd. Je hoeft hem niet te beantwoorden.',
  endedSubject: '{store} schrijft u over wat er misging',
  ended:
    'Hallo,\n\ner ging iets mis toen u bij ons was; u vertelde het ons, of we zagen het zelf. We hebben ernaar gekeken. Lees hier hoe het is afgelopen:\n\n{link}\n\nMet vriendelijke groet,\n{store}',
}
