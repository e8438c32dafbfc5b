import type { Translated } from '../english.js'
import type { finding as english } from '../en/finding.js'

export const finding: Translated<typeof english> = {
  notKnownWhose:
    'Het is niet bekend aan wie of wat dit lag. Het zegt dus niets over {you, select, yes {u} other {{name}}}.',
  notTheirs:
    'Als oorzaak is niet {you, select, yes {u} other {{name}}} vastgelegd{cause, select, CUSTOMER {, maar de klant} MANAGEMENT {, maar een beslissing van de leiding} PROCESS {, maar het proces} OFFER {, maar het aanbod zelf} other {}}.',
  pattern:
    'Dit lijkt deel van een patroon: er ging duidelijk vaker iets mis dat aan {you, select, yes {u} other {{name}}} is toegeschreven dan bij collega’s met dezelfde functie, in dezelfde winkel en onder dezelfde omstandigheden. Slechte dagen alleen verklaren dat niet.',
  systemic:
    'Dit lijkt eerder aan de winkel te liggen dan aan {you, select, yes {u} other {{name}}}: het gaat daar bij iedereen vaker mis dan {usual, select, there {daar gebruikelijk is} other {elders onder dezelfde omstandigheden}}, en {you, select, yes {u springt} other {{name} springt}} er niet uit.',
  emerging:
    'Er verandert misschien iets voor {you, select, yes {u} other {{name}}}: er ging {known, select, no {op meer dagen} other {vaker}} iets mis dat aan {you, select, yes {u} other {{name}}} is toegeschreven dan {known, select, no {gebruikelijk zou zijn, voor zover zo weinig gegevens dat laten zien} other {bij collega’s}}, al kan het nog toeval zijn.',
  saidBadDay:
    '{you, select, yes {U hebt} other {{name} heeft}} gezegd dat het een slechte dag was, en de gegevens spreken dat niet tegen.',
  badDay: 'Dit lijkt een slechte dag, en geen deel van een patroon.',
  nothingStandsOut: 'Er valt niets bijzonders op aan {you, select, yes {uw dossier} other {het dossier van {name}}}.',
  isolated: 'Dit lijkt een fout die iedereen weleens maakt.',

  askWhatIsBehind: 'Vraag eerst wat erachter zit en wat zou helpen.',
  askHowThingsAre: 'Het is een reden om te vragen hoe het gaat en om hulp aan te bieden, en voor niets meer.',
  askHowTheyAre: 'Vraag hoe het met {name} gaat.',
  lookAtThePlace: 'Kijk eerst naar de winkel zelf.',

  littleKnown:
    'Er is nog weinig bekend over {you, select, yes {u} other {{name}}}: er {shifts, plural, =0 {is geen enkele dienst} one {is maar # dienst met {interactions, plural, =0 {geen klantcontacten} other {ongeveer # klantcontacten}}} other {zijn maar # diensten met {interactions, plural, =0 {geen klantcontacten} other {ongeveer # klantcontacten}}}} vastgelegd, {compared, select, yes {zodat wat gebruikelijk is grotendeels een aanname is} other {te weinig om met anderen te vergelijken}}.',
  days: 'In de afgelopen {months, plural, one {maand} other {# maanden}} {observed, plural, =0 {was er geen dag waarop} one {was er # dag waarop} other {waren er # dagen waarop}} iets misging dat aan {you, select, yes {u} other {{name}}} is toegeschreven{interactions, plural, =0 {} other {, op ongeveer # klantcontacten in {shifts, plural, one {# dienst} other {# diensten}}}}{withoutShift, plural, =0 {} one {, en op # dag zonder vastgelegde dienst} other {, en op # dagen zonder vastgelegde dienst}}. {work, select, presumed {Bij een collega zou dat in het werk dat is aangenomen waar geen dienst is vastgelegd,} both {Bij een collega zou dat in deze diensten, en in het werk dat is aangenomen waar er geen is vastgelegd,} other {Bij een collega zou dat in dezelfde diensten}} op {expected, plural, =0 {vrijwel geen dag} one {ongeveer # dag} other {ongeveer # dagen}} zijn gebeurd; {usual} is gebruikelijk.',
  usualNone: 'geen enkele dag',
  usualExactly: 'precies {days, number}',
  usualRange: 'alles van {low, number} tot en met {high, number}',
  sinceAbout: 'Het is een verandering: sinds ongeveer {since, date} gebeurt het vaker dan daarvoor.',
  beforeAndSince:
    'Het is een verandering: sinds {since, date} was het op {days, plural, one {# dag} other {# dagen}}, waar dat bij een collega op {expected, plural, =0 {minder dan 0,1} other {ongeveer #}} zou zijn geweest en tot en met {usual, number} in zo’n periode gebruikelijk is; daarvoor op {daysBefore, plural, one {# dag} other {# dagen}}, waar dat bij een collega op {expectedBefore, plural, =0 {minder dan 0,1} other {ongeveer #}} zou zijn geweest.',
  lastinglyHere:
    'In deze winkel gaat het al lang {times, plural, =0 {minder dan 0,1} other {ongeveer #}} keer zo vaak mis als elders onder dezelfde omstandigheden; daar is rekening mee gehouden.',
  goingOn: 'Wat er tijdens die dienst speelde: {conditions}. Daar is al rekening mee gehouden.',
  conditionUnknown: '{condition} (wat dat met mensen doet, is nog niet bekend)',
  conditionKnown:
    '{condition} (dan gaat het bij iedereen {times, number} keer zo vaak mis; tussen {low, number} en {high, number} keer)',
  noShift:
    'Voor die dag is geen dienst vastgelegd; daarom is gerekend met een gewone dienst {whose, select, positions {in die functie} other {van {you, select, yes {u} other {{name}}}}}.',
  noCount:
    'Hoeveel klanten er die dag zijn geholpen, is niet vastgelegd; daarom is gerekend met het aantal van een gewone dag.',
  wentWellSince:
    'Wat goed ging: sinds de vorige keer waren er ongeveer {interactions, number} klantcontacten en {days, plural, one {# dag} other {# dagen}} voorbijgegaan.',
  wentWellBefore:
    'Wat goed ging: vóór deze dag was er in de afgelopen {months, plural, one {maand} other {# maanden}} niet één zo’n dag.',
  wentWellAlways:
    'Wat goed ging: in de afgelopen {months, plural, one {maand} other {# maanden}} was er niet één zo’n dag.',
  wentWellNearly: 'Bijna alle klantcontacten van {you, select, yes {u} other {{name}}} gingen goed.',

  voicesUnknown:
    'Wie dit heeft vastgelegd, is niet bekend. Daarom is niet te zeggen of het meer dan één persoon is opgevallen.',
  eager:
    '{own, number} van de {of, number} zijn door één persoon vastgelegd, die over {you, select, yes {u} other {{name}}} zo’n {times, number} keer zo veel vastlegt als anderen opmerken, waarschijnlijk ({probability, plural, =0 {minder dan 1%} =100 {meer dan 99%} other {#%}}) sinds ongeveer {since, date}; daar is rekening mee gehouden.',
  mostByOne: '{own, number} van de {of, number} zijn door één persoon vastgelegd.',
  restsOnOne:
    'Het berust op wat één persoon heeft vastgelegd: zonder dat blijft er te weinig over, en voor een patroon is een tweede stem nodig.',
  needsOthers:
    'Het berust op wat één persoon heeft vastgelegd: van een patroon is pas sprake als anderen, onafhankelijk, hetzelfde opmerken bij {name}.',

  hardlyMoreThanAGuess: 'Het is dus nauwelijks meer dan een vermoeden.',
  uncertain: 'Dit is onzeker: het kan heel goed anders zijn.',
  likely: 'Dit is waarschijnlijk, maar het kan nog steeds anders zijn.',
  veryLikely: 'Dit is zeer waarschijnlijk.',

  countsForNothing: 'Het telt hier voor niemand mee, in het voordeel noch in het nadeel.',
  moreFromOthers: 'Om meer te weten is nodig wat anderen, onafhankelijk, opmerken en vastleggen.',
  noProofToManager:
    'Dit is geen bewijs, en er volgt niets vanzelf uit: het is aan u om uit te zoeken wat er speelt, en om te beslissen.',
  noProofToEmployee:
    'Dit is geen bewijs, en er volgt niets vanzelf uit. Wat erachter zat, weet u zelf het best: u kunt het in een verklaring vertellen.',

  lastingFactor:
    'De blijvende factor is hoe vaak zulke dingen gebeuren in verhouding tot hoe vaak ze gebeuren bij collega’s met dezelfde functie, in dezelfde winkel en onder dezelfde omstandigheden, slechte dagen niet meegerekend; voor collega’s is hij 1. Hier is hij waarschijnlijk {factor, plural, =0 {minder dan 0,1} other {ongeveer #}}, met 90% zekerheid tussen {low, plural, =0 {minder dan 0,1} other {#}} en {high, plural, =0 {minder dan 0,1} other {#}}.',
  probability:
    'De kans dat hij {factor, number} of meer is, is {probability, plural, =0 {minder dan 1%} =100 {meer dan 99%} other {#%}}.',
  thresholds:
    'Van een patroon is sprake vanaf {pattern, plural, =0 {minder dan 1%} =100 {meer dan 99%} other {#%}}, met zulke dingen op {patternDays, plural, one {# dag} other {# verschillende dagen}} of meer; van iets dat zich begint af te tekenen vanaf {emerging, plural, =0 {minder dan 1%} =100 {meer dan 99%} other {#%}}, op {emergingDays, plural, one {# dag} other {# dagen}} of meer.',
  badDayProbability:
    'De kans dat de dienst van die dag een slechte dag was, is {probability, plural, =0 {minder dan 1%} =100 {meer dan 99%} other {#%}}.',
  place:
    'De factor van de winkel op dit moment, in verhouding tot andere winkels en afgemeten aan alle anderen daar, is {factor, plural, =0 {minder dan 0,1} other {ongeveer #}} ({low, plural, =0 {minder dan 0,1} other {#}} tot {high, plural, =0 {minder dan 0,1} other {#}}); de kans dat hij {threshold, number} of meer is, is {probability, plural, =0 {minder dan 1%} =100 {meer dan 99%} other {#%}}.',
  placeAgainstUsual:
    'De factor van de winkel op dit moment, in verhouding tot andere winkels en afgemeten aan alle anderen daar, is {factor, plural, =0 {minder dan 0,1} other {ongeveer #}} ({low, plural, =0 {minder dan 0,1} other {#}} tot {high, plural, =0 {minder dan 0,1} other {#}}); {usual, plural, =0 {minder dan 0,1} other {ongeveer #}} is daar gebruikelijk, en de kans dat hij nu {threshold, number} keer zo hoog of hoger is, is {probability, plural, =0 {minder dan 1%} =100 {meer dan 99%} other {#%}}.',
  presumed: 'Voor tijden zonder rooster is uitgegaan van ongeveer {interactions, number} klantcontacten.',
  peersKnown:
    'Wat bij collega’s gebruikelijk is, is bekend uit {shifts, plural, one {# dienst} other {# diensten}} van {people, plural, one {# persoon} other {# mensen}} met {incidents, plural, one {# voorval dat aan iemand is toegeschreven} other {# voorvallen die aan iemand zijn toegeschreven}}, alle van vóór {before, date}.',
  peersPresumed: 'Er waren nog geen gegevens van collega’s om van te leren: algemene aannames nemen hun plaats in.',
  nothingConfidential: 'Wat in vertrouwen is verteld, telt niet mee.',

  correctedCause: 'Een gecorrigeerde oorzaak zou dit veranderen.',
  quietWhile:
    'Een flinke tijd waarin niets van dien aard gebeurt, zou dit veranderen; net als wanneer blijkt dat een van deze voorvallen niet {you, select, yes {aan u} other {aan deze medewerker}} lag.',
  cleanInteractions:
    'Ongeveer {interactions, number} verdere klantcontacten waarin niets van dien aard gebeurt, zouden dit veranderen; net als wanneer blijkt dat een van deze voorvallen niet {you, select, yes {aan u} other {aan deze medewerker}} lag.',
  quieterWeeks: 'Rustiger weken in de winkel zouden dit veranderen.',
  oneMoreSpeaksOfStore:
    'Nog zo’n dag binnenkort zou eerder iets zeggen over de winkel dan over {you, select, yes {u} other {{name}}}.',
  oneMoreMakesPattern: 'Door nog zo’n dag binnenkort zou het op een patroon gaan lijken.',
  oneMoreMakesEmerging: 'Door nog zo’n dag binnenkort zou het lijken op iets dat zich begint af te tekenen.',
  oneMoreChangesNothing: 'Nog zo’n dag binnenkort zou dit niet veranderen.',

  somethingWaits:
    'HR moet nog kijken naar een wijziging die {you, select, yes {een incident van u} other {een incident van deze medewerker}} ernstiger doet lijken. Wat hier staat, gaat al van die wijziging uit; wat bij het incident staat, nog niet.',

  attributionWaits:
    'Een klant heeft geklaagd zonder iemand te noemen; dat het {you, select, yes {u} other {deze medewerker}} betrof, zegt iemand hier. Zolang {you, select, yes {u} other {de medewerker}} dat niet beaamt en HR het niet bevestigt, telt het voor niets.',
  beyondAgreed:
    'De klant vroeg meer dan was afgesproken: niemand schiet tekort door dat niet te geven, en het spreekt in {you, select, yes {uw voordeel} other {het voordeel van de medewerker}}.',
  abusiveCustomer:
    'De klant ging over de schreef: {you, select, yes {u hebt} other {de medewerker heeft}} eerst recht op zorg.',
}
