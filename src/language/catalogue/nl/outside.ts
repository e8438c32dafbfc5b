import type { Translated } from '../english.js'
import type * as english from '../en/outside.js'

export const outside: Translated<typeof english.outside> = {
  subject: 'Er staat iets voor u klaar in Reprieve',
  text: 'Hallo,\n\ner staat iets voor u klaar om te lezen in Reprieve. Het kan goed nieuws zijn, of iets waarover u uw kant kunt vertellen: u hebt er de tijd voor. Meld u aan om het te lezen:\n\n{link}\n\nDeze mail is vanzelf verstuurd en vertelt met opzet niet meer. U hoeft hem niet te beantwoorden.',
  addressChangedSubject: 'Reprieve schrijft u voortaan op een ander adres',
  addressChanged:
    'Hallo,\n\nuw adres in Reprieve is veranderd; tot nu toe kreeg u bericht op dit adres. Had u dat niet verwacht, meld u dan aan, kijk naar uw adres en praat met HR:\n\n{link}\n\nDeze mail is vanzelf verstuurd. U hoeft hem niet te beantwoorden.',
  endedSubject: '{store} schrijft u over wat er misging',
  ended:
    'Hallo,\n\ner ging iets mis toen u bij ons was; u vertelde het ons, of we zagen het zelf. We hebben ernaar gekeken. Lees hier hoe het is afgelopen:\n\n{link}\n\nMet vriendelijke groet,\n{store}',
}
