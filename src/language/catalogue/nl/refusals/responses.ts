import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/responses.js'

export const responses: Translated<typeof english.responses> = {
  askedYourself: 'U hebt hier zelf om gevraagd: iemand anders van HR moet beslissen.',
  agreedInHrAlready: 'U bent hier al mee akkoord. Het gaat in als een tweede persoon van HR akkoord gaat.',
  formalOverSeveral:
    'Alleen iets formeels wordt over meer voorvallen tegelijk gevraagd. Beantwoord elk van de andere apart.',
  eachIncidentOnce: 'Noem elk voorval één keer.',
  ofOneEmployeeEach: 'Eén zaak gaat over voorvallen van één medewerker. Vraag dit apart.',
  oneWasWithdrawn: 'Een van deze voorvallen is ingetrokken: er is niets te beantwoorden.',
  nothingToAnswer: 'Dit voorval is ingetrokken: er is niets te beantwoorden.',
  recordedYourself: 'U hebt dit voorval zelf vastgelegd: iemand anders van HR moet beslissen.',
  confirmedAlready: 'HR heeft dit al bevestigd. Rond het af met een uitkomst als het niet meer nodig is.',
  namesNobody: 'Dit voorval noemt geen medewerker.',
  askedTooLate:
    'Om een formele maatregel wordt binnen {days, number} dagen na het voorval gevraagd, zonder verlof en zonder de dagen waarop het verhaal van de medewerker op HR wachtte. Dat was tot en met {until, date}. Van verlof tellen de dagen die de medewerker zelf heeft vastgelegd, of die HR heeft vastgelegd of bevestigd, en waarop de medewerker volgens het rooster niemand hielp: zegt een van hen dat er verlof was, vraag het dan opnieuw.',
  ownFault:
    'Als oorzaak ligt de leiding vast, dus geeft de leiding van deze winkel er geen les over. Verhelp wat ertoe leidde, bied ondersteuning aan, of laat het aan HR.',
  noSuchOwner: 'Deze leidinggevende van de winkel of persoon van HR bestaat niet. Noem een van hen, of laat dit weg.',
  furtherAtMost: 'Noem hoogstens {most, number} andere voorvallen.',
  noSuchIncident: 'Dit voorval bestaat niet. Controleer het id.',
  forManagersAndHr: 'Dit is voor de leiding van de winkel en HR, en niet over zichzelf.',
  ofOneEmployee: 'Eén zaak gaat over voorvallen van één medewerker.',
  formalOnly: 'Alleen formele maatregelen worden zo getoetst: noem een waarschuwing, een schorsing of ontslag.',
  noSuchStandard: 'Deze servicenorm bestaat niet. Zoek die op in de lijst van normen.',
  meantSaidBy: 'Alleen de medewerker aan wie het gegeven is, zegt hoe het bedoeld was.',
  saidSoAlready: 'U hebt dat al gezegd. Het antwoord van HR staat erbij, of komt erbij te staan.',
  nothingWaits: 'Hier wacht niets op een antwoord. Kijk nog eens in de wachtrij van HR.',
  positionListed: '{position} staat al op de lijst.',
  positionNotListed: '{position} staat niet op de lijst.',
  dayOver: 'Deze dag is voorbij. Kies vandaag of een latere dag.',
  endsAnyway: 'Het eindigt al op {endsOn, date}. Kies die dag of een eerdere.',
  wishIsTheirs: 'Dat de medewerker het wenst, zegt die zelf, en kan het ook zelf beëindigen. Laat dit weg.',
  agreedByEmployee: 'Alleen de medewerker kan ermee akkoord gaan: praat met de medewerker.',
  agreedAlready: 'U bent hier al mee akkoord. Als u wilt, kunt u het eerder beëindigen.',
  sayPosition: 'Zeg wat de medewerker intussen doet: bij tijdelijk ander werk hoort een functie.',
  positionOnly: 'Alleen tijdelijk ander werk heeft een functie.',
  misconductFormal:
    'Wangedrag waarover alleen HR oordeelt, wordt formeel beantwoord, of met vrijstelling van werk zonder dit te noemen.',
  standardFormal: 'Een servicenorm wordt alleen bij een formele maatregel genoemd.',
  onlyKindHas: 'Dit hoort alleen bij: {kind}. Laat het weg.',
  dayOverOne: 'Deze dag is voorbij. Kies vandaag of een latere.',
  spentFollows: 'Wanneer een waarschuwing vervalt, volgt uit de soort. Laat dit weg.',
  takesEffectLater: 'Het gaat in als HR het goedkeurt. Laat dit weg.',
  endsBeforeStart: 'Dit eindigt voordat het begint.',
  startsInPast: 'Dit ligt in het verleden. Laat het vandaag of later beginnen.',
  startWithin: 'Laat het binnen {days, number} dagen beginnen.',
  oneStepAtLeast: 'Noem minstens één stap, of laat dit weg.',
  stepsAtMost: 'Noem hoogstens {most, number} stappen: weinig kleine stappen worden gedaan.',
  ownersNumber: 'Geef het personeelsnummer van de eigenaar.',
  notThere: 'Dit antwoord bestaat niet. Controleer het id, of zoek het op bij het voorval.',
  withdrawnBy: 'Alleen wie erom vroeg kan het intrekken. HR kan het afwijzen.',
  reflectionBy: 'Een terugblik is van de medewerker zelf, die hem geeft als die dat wil.',
  stepDone: 'Deze stap is al gedaan. Kijk welke er nog over zijn.',
  answeredBy: 'Een voorval wordt beantwoord door de leiding van de winkel of HR, en door niemand over zichzelf.',
  aboutYou: 'Dit gaat over u: iemand anders van HR moet beslissen.',
  betweenThem: 'Dit is tussen de medewerker en de leiding van de winkel of HR.',
  outcomeSaidBy:
    'De eigenaar, de leiding van de winkel of HR zeggen wat ervan gekomen is, en niemand waar het over zichzelf gaat.',
  restsOnIt:
    'Op dit voorval rust een formele maatregel. Wat nog wacht, wordt eerst afgewezen. Wat geldt, wordt herroepen als HR de oorzaak anders vaststelt, of beaamt dat de medewerker er niet bij was.',
  awayAlready:
    'Deze medewerker {kind, select, STAND_DOWN {is al vrijgesteld van werk} other {doet al ander werk}} van {from, date} tot en met {to, date}. Kies andere dagen.',
  lastDayOver:
    'De laatste dag van dit antwoord ({kind}), {endsOn, date}, is voorbij. Wijs het af: er kan een nieuw gevraagd worden.',
  isDiscipline: 'Dit ({kind}) is een formele maatregel en heet ook zo: is dat niet terecht, maak er dan bezwaar tegen.',
  noReassignment: 'Dit is geen tijdelijk ander werk maar: {kind}.',
  chooseListed:
    '{position} staat niet op de lijst van HR met werk waarheen mensen verplaatst worden. Kies {known}, of vraag HR.',
  noneListed:
    '{position} staat niet op de lijst van HR met werk waarheen mensen verplaatst worden. Vraag HR het toe te voegen.',
  aboutNobody: 'Dit voorval noemt geen medewerker: antwoord met {kinds}.',
  alwaysEnds: '{what} heeft altijd een einde: zeg op welke dag.',
  endsBeforeItStarts: '{what} eindigt zo voordat het begint. Kies een latere dag.',
  lastsAtMost: '{what} duurt hoogstens {most, number} dagen, de eerste en de laatste meegeteld. Kies een eerdere dag.',
  cannotBe: 'Dit antwoord ({kind}) is {status} en kan dus niet worden {done}. Wat nu wel kan: {possible}.',
  nothingMore: 'Dit antwoord ({kind}) is {status} en kan dus niet worden {done}. Er kan niets meer mee gebeuren.',
}
