import type { Translated } from '../english.js'
import type { details as english } from '../en/details.js'

export const details: Translated<typeof english> = {
  conditionUnknown:
    'Wat dit met mensen doet ({condition}), is nog niet uit gegevens bekend: een voorzichtige schatting neemt die plaats in.',
  conditionKnown:
    'Bij deze omstandigheid ({condition}) gaat het bij iedereen ongeveer {times, number} keer zo vaak mis (ergens tussen {low, number} en {high, number} keer, geleerd uit {episodes, plural, one {# voorval} other {# voorvallen}}).',
  conditionMayBeChance:
    'Bij deze omstandigheid ({condition}) gaat het bij iedereen ongeveer {times, number} keer zo vaak mis, maar dat kan toeval zijn (ergens tussen {low, number} en {high, number} keer, geleerd uit {episodes, plural, one {# voorval} other {# voorvallen}}).',

  saidBadDay:
    '{you, select, yes {U hebt} other {De medewerker heeft}} gezegd dat het een slechte dag was, en dat telt.',
  nothingThatDay:
    'Die dag ging er niets mis dat aan {you, select, yes {u} other {de medewerker}} lag, dus er valt niets met een slechte dag te verklaren.',
  badDayLikelihood:
    'Dat deze dienst een slechte dag was, is {likelihood, select, veryLikely {zeer waarschijnlijk} likely {waarschijnlijk} even {net zo waarschijnlijk als niet} unlikely {onwaarschijnlijk} other {zeer onwaarschijnlijk}}.',
  badDayExplainsBest: 'Dat deze dienst een slechte dag was, verklaart het het best.',
  badDayDoesNotExplain: 'Dat deze dienst een slechte dag was, is niet wat het het best verklaart.',

  notTheirsNothingSaid:
    'Dit is niet vastgelegd als iets wat aan {you, select, yes {u} other {de medewerker}} lag; daarom wordt hier niets over {you, select, yes {u} other {de medewerker}} gezegd.',
  wellSinceLast:
    'Hiervoor gingen ongeveer {interactions, number} klantcontacten in {days, plural, one {# dag} other {# dagen}} goed.',
  wellUnknown:
    'Er is geen dienst vastgelegd, dus wat goed ging is niet bekend: {you, select, yes {u kunt er zelf over vertellen, in een verklaring} other {vraag ernaar, en zeg dat u ernaar hebt gevraagd}}.',
  wellTooFew:
    'Er {shifts, plural, one {is maar # dienst} other {zijn maar # diensten}} vastgelegd, te weinig om te zeggen wat goed gaat.',
  wellInAll:
    'In {calm, number} van de {shifts, plural, one {# dienst} other {# diensten}} van de afgelopen {months, plural, one {maand} other {# maanden}}{interactions, plural, =0 {} other {, met in totaal ongeveer # klantcontacten}}, ging er niets mis dat aan {you, select, yes {u} other {de medewerker}} lag.',

  sureAsTheCause:
    'Het volgt uit de vastgelegde oorzaak en is zo zeker als die: wie denkt dat de oorzaak niet klopt, kan dat zeggen.',
  littleKnown:
    'Er is weinig bekend: {shifts, plural, =0 {er is geen dienst vastgelegd} one {maar # dienst met {interactions, plural, =0 {geen} other {ongeveer #}} vastgelegde klantcontacten} other {maar # diensten met {interactions, plural, =0 {geen} other {ongeveer #}} vastgelegde klantcontacten}}; {work, select, presumed {in het werk dat daarvoor is aangenomen} both {daarbij, en in het werk dat is aangenomen waar er geen is vastgelegd,} other {bij zoveel werk}} zou het bij collega’s op {expected, plural, =0 {minder dan 0,1 dag} one {ongeveer # dag} other {ongeveer # dagen}} mis zijn gegaan. {compared, select, yes {Wat gebruikelijk is, is dus grotendeels een aanname} other {Dat is te weinig om met anderen te vergelijken}}.',
  restsOn:
    'Het berust op {shifts, plural, =0 {geen dienst} one {# dienst} other {# diensten}} met {interactions, plural, =0 {geen} other {ongeveer #}} klantcontacten{work, select, both {, en op werk dat is aangenomen waar niets is vastgelegd} other {}}. Bij zoveel werk zou {usual} waarop iets misgaat gebruikelijk zijn, en {observed, plural, one {er was er #} other {er waren er #}}{chance, select, yes {, wat nog toeval kan zijn} other {}}.',
  usualExactly: '{days, plural, one {# dag} other {# dagen}}',
  usualRange: '{low, number} tot {high, number} dagen',
  peersPresumed: 'Over collega’s is uit gegevens nog niets bekend: algemene aannames nemen hun plaats in.',
  missing: 'Wat ontbreekt: {gaps}.',
  gapShift: 'de dienst van die dag',
  gapCount: 'hoeveel klanten er die dag zijn geholpen',
  gapRoster: 'een rooster voor ongeveer {interactions, number} klantcontacten die er geweest moeten zijn',

  findingOutWhose: 'Als bekend wordt aan wie of wat het lag, verandert dit.',
  anotherCause: 'Een andere vastgelegde oorzaak zou dit veranderen: wie aan de oorzaak twijfelt, kan die betwisten.',
  quietWhile: 'Een flinke tijd zonder eigen missers zou dit veranderen.',
  cleanInteractions:
    'Ongeveer {interactions, number} verdere klantcontacten zonder eigen misser zouden dit veranderen.',
  oneFewer:
    'Als blijkt dat een van de voorvallen niet aan {you, select, yes {u} other {de medewerker}} lag, verandert dat het ook.',
  quieterWeeks: 'Rustiger weken in de winkel zouden dit veranderen.',
  oneMoreMakesPattern: 'Door nog een dag binnen een week waarop iets misgaat, zou het op een patroon gaan lijken.',
  oneMoreMakesEmerging:
    'Door nog een dag binnen een week waarop iets misgaat, zou het lijken op iets dat zich begint af te tekenen.',
  oneMoreSpeaksOfStore: 'Nog een dag binnen een week waarop iets misgaat, zou eerder iets zeggen over de winkel.',
  oneMoreChangesNothing: 'Nog zo’n dag binnen een week zou dit niet veranderen.',
  othersWouldTellMore:
    'Wat anderen, onafhankelijk, opmerken en vastleggen zou meer zeggen, en wat de medewerker er zelf over vertelt.',
  aboutThisDay: 'Het gaat over deze ene dag. Kijk opnieuw als er meer van zulke dagen zijn.',
}
