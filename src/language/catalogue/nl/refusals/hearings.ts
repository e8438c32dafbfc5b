import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/hearings.js'

export const hearings: Translated<typeof english.hearings> = {
  youDecide: 'U beslist hierover: iemand anders van HR onderzoekt het.',
  notesAtMost: 'Er zijn {most, number} notities: zet wat er nog is bij elkaar in een document.',
  notHeardYet: 'De medewerker is nog niet gehoord: de vragen worden daarna beantwoord.',
  answeredAlready: 'U hebt de vijf vragen beantwoord: uw antwoorden staan vast.',
  deputyAgreed:
    'Een plaatsvervanger van buiten is al akkoord; ook iemand van HR die er geen deel aan had moet akkoord gaan.',
  colleaguesNumber: 'Geef het nummer van een collega, of laat dit weg.',
  eachQuestionOnce: 'Beantwoord elk van de vijf vragen één keer.',
  ledBy:
    'Een hoorgesprek wordt geleid door iemand van HR die er geen deel aan heeft: die er niet om vroeg, het niet vastlegde, niet als eerste zei dat het aan de medewerker lag, er niet over vertelde en niet met de medewerker meekomt, er niet in genoemd wordt, toen geen leiding gaf aan de winkel, al bij HR was voordat erom gevraagd werd, en geen diensten heeft ingevoerd waaraan de medewerker wordt afgemeten. In bezwaar is het ook niemand die de medewerker de eerste keer hoorde of toen besliste, die vaststelde aan wie het lag, hoe ernstig het was of hoe een dienst was, of die er een document over verkreeg.',
  youInvestigated: 'U hebt dit onderzocht: iemand anders van HR beslist.',
  byWhoIsHeard: 'Alleen de medewerker die gehoord wordt, kan dit doen.',
  notThere: 'Hierover is geen hoorgesprek. Zoek het op bij de maatregel.',
  isOver: 'Hierover is beslist, of het is ingetrokken: er wordt hier niets meer over gehoord.',
  heardAlready: 'Dit is gehoord. Stel het eerst uit, met een reden, als er iets nieuws te horen is.',
  hasADay: 'Er is al een dag voor. Stel het eerst uit, met een reden, als het een andere dag moet zijn.',
  noDayToMove: 'Er is geen dag om te verzetten: eerst wordt u uitgenodigd.',
  movedOnce: 'U hebt het al één keer verzet. Vraag HR het uit te stellen, en zeg waarom.',
  dayUntil: 'Kies een dag tot en met {latest, date}.',
  noSuchColleague: 'Deze collega is er niet in uw winkel. Laat het nummer weg: u mag meebrengen wie u wilt.',
  recordedAlready: 'Wat gezegd is, ligt al vast.',
  notYet: 'Het hoorgesprek is nog niet geweest: het wordt daarna vastgelegd.',
  noNotes: 'Er zijn nog geen notities van een hoorgesprek.',
  noDayToAdjourn: 'Er is geen dag om uit te stellen: nodig de medewerker uit.',
  tooSoon:
    'De medewerker heeft vijf werkdagen met al het bewijs, en weet de dag twee werkdagen van tevoren: kies {earliest, date} of een latere dag.',
  saidOtherwise:
    'De medewerker zegt dat het de vorige keer niet was zoals u het hebt vastgelegd: iemand anders van HR houdt het hoorgesprek, en zegt of de medewerker kwam.',
  inDaytime:
    'Kies een tijd tussen {from}:00 en {to}:00 bij de winkel. De medewerker kan het naar een andere tijd verzetten.',
  aWorkingDay: 'Kies een dag waarop de winkel open is en de medewerker geen verlof heeft.',
  settledByOthers:
    'Hierover wacht iets formeels, en u hebt er een aandeel in. Iemand anders van HR beslist over wat de medewerker ertegen zegt. Is er niemand anders, dan kan wat gevraagd is worden ingetrokken; loopt er een bezwaar, dan wordt eerst daarover beslist.',
  oneIsMissing: 'Beantwoord elk van de vijf vragen één keer. Deze niet, of vaker: {question}',
}
