import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/recognition.js'

export const recognition: Translated<typeof english.recognition> = {
  noSuchEmployee: 'Deze medewerker is er niet onder de mensen die u een compliment kunt geven.',
  fromSomebodyElse: 'Een compliment komt van iemand anders. Vraag een collega het te geven.',
  managersSay:
    'Wat een leidinggevende zegt, wordt door een leidinggevende of HR gegeven. Vraag het hun, of zeg wat u zelf zag.',
  inFuture: 'Dit ligt in de toekomst. Geef de dag waarop het gebeurde.',
  noneYouGave: 'Dit compliment bestaat niet. Zoek het op onder wat u gegeven hebt.',
  takenBackBy: 'Een compliment wordt teruggenomen door wie het gaf, en door niemand anders.',
  takenBackAlready: 'U hebt dit al teruggenomen.',
  noneOfYou: 'Dit compliment voor u bestaat niet. Zoek het op in uw dossier.',
  declinedAlready: 'U hebt dit al afgewezen.',
  keyUsed: 'Deze idempotency key is al voor iets anders gebruikt. Kies een nieuwe voor een nieuw compliment.',
  forManagersAndHr: 'Dit is voor de leiding van de winkel en HR.',
  nothingInWords: 'Er is niets in woorden gezegd, dus er is niets door te geven.',
  sayWhomTheyMeant: 'Dit voorval noemt niemand. Zeg wie bedoeld werd.',
  oneDayAtLeast: 'Vraag naar minstens één dag.',
  tenYearsAtMost: 'Vraag naar hoogstens tien jaar.',
  noSuchReceiver: 'Deze medewerker is er niet in de winkel, dus u kunt dit daar niet doorgeven.',
  noSuchThanks: 'Dit bedankje bestaat niet. Zoek het op onder wat wacht.',
  seenToAlready: 'Iemand heeft hier al naar gekeken.',
  noStoreOfYours: 'Deze winkel is er niet onder de winkels die u leidt.',
}
