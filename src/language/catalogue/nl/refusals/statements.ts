import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/statements.js'

export const statements: Translated<typeof english.statements> = {
  inFuture: 'Dit ligt in de toekomst. Controleer datum en tijd.',
  whoseAccount: 'Zeg van wie het verhaal is: een medewerker met het nummer, of een klant met een schuilnaam.',
  howConfirmed: 'Zeg hoe de klant bevestigde dat dit is wat er verteld werd.',
  hashForm: 'Een SHA-256 heeft 64 hexadecimale cijfers. Laat hem uit het bestand zelf berekenen.',
  noSuchColleague: 'Deze collega is er niet in uw winkel.',
  manyWait:
    'HR heeft al {most, number} verhalen van u om naar te kijken. Praat met iemand van HR, of wacht tot zij dat gedaan hebben.',
  noSuchWitness: 'Deze getuige bestaat niet. De medewerker geeft een verklaring, en uw eigen verhaal geeft u zelf.',
  confirmedAlready: 'U hebt dit al bevestigd.',
  gaveItYourself: 'U hebt dit verhaal zelf gegeven: iemand anders van HR zegt bij welk voorval het hoort.',
  belongsAlready: 'Dit verhaal hoort al bij een voorval.',
  anotherMatter:
    'Dat voorval gaat over iemand anders, of was meer dan een dag eerder of later. Zoek het voorval waarover dit gaat.',
  accountsAtMost: 'Er zijn {most, number} verhalen over dit voorval: meer zou niemand kunnen beantwoorden.',
  aboutYou: 'Dit gaat over u: iemand anders van HR kijkt ernaar.',
  nothingToTell: 'Dit voorval is ingetrokken: er hoeft niets over verteld te worden.',
  noSuchAccount: 'Dit verhaal bestaat niet. Kijk onder wat u gegeven hebt, of bij het voorval.',
  confidenceBy: 'Alleen de medewerker om wie het ging, kan iets in vertrouwen vertellen.',
  hasNotEnded: 'Dit voorval is nog niet afgesloten. Vertel het in vertrouwen, of reageer op wat er is gedaan.',
  confidencesAtMost: 'U hebt al {most, number} keer iets verteld. Vertel HR persoonlijk wat er nog ontbreekt.',
  toldNothing: 'U hebt onder dit id niets verteld.',
  nothingToShow: 'Dit voorval is ingetrokken: er hoeft niets van getoond te worden.',
  documentsAtMost:
    'Er zijn {most, number} documenten: meer zou niemand kunnen beantwoorden. Voeg samen wat bij elkaar hoort.',
  statementBy: 'Een verklaring is van de medewerker zelf: niemand anders kan die geven.',
  statementsAtMost: 'U hebt uw verhaal {most, number} keer aangevuld. Vertel HR persoonlijk wat er nog ontbreekt.',
}
