import type { Translated } from '../english.js'
import type { justCause as english } from '../en/just-cause.js'

export const justCause: Translated<typeof english> = {
  ofIncident: '{reference}: {because}',
  refused:
    'Dit is niet vastgelegd: {failed, plural, one {één toets} other {# toetsen}} voor een gegronde maatregel {failed, plural, one {is} other {zijn}} niet gehaald.',
  alternatives: 'Wat in plaats daarvan past: {kinds}.',

  noStandardCited:
    'Er is geen servicenorm genoemd. Uit de gegevens blijkt dus niet wat de medewerker vooraf was verteld. HR gaat dat na.',
  notAcknowledged:
    'De medewerker heeft de norm “{title}” niet bevestigd: eerst moet die bij de medewerker bekend zijn.',
  acknowledged: 'De medewerker heeft de norm “{title}” op {day, date} bevestigd, vóór het voorval.',
  acknowledgedAfter: 'De medewerker heeft de norm “{title}” pas op {day, date} bevestigd, na het voorval.',

  conflictingInstruction: 'Er waren tegenstrijdige instructies: niemand kan er twee opvolgen die elkaar tegenspreken.',
  unclearPolicy: 'Het beleid was onduidelijk: dat moet eerst duidelijk zijn voordat iemand eraan gehouden kan worden.',
  beyondAgreed: 'De klant vroeg meer dan was afgesproken: niemand kan worden gehouden aan wat niemand heeft beloofd.',
  beyondAgreedUnsettled:
    'De medewerker zegt dat de klant meer vroeg dan was afgesproken, of dat wordt betwist. HR beslist daar eerst over.',
  ruleForHr: 'Niets in de omstandigheden spreekt de regel tegen. Of hij redelijk is en gold, beoordeelt HR.',
  standardReplaced: 'Deze versie van de norm “{title}” is op {day, date} vervangen: noem de norm die op die dag gold.',
  standardInForce: 'De norm “{title}” geldt sinds {day, date}, en niets in de omstandigheden spreekt die tegen.',
  standardNotYetInForce: 'De norm “{title}” geldt pas sinds {day, date}, na het voorval.',

  statementGiven: 'De medewerker heeft op {day, date} een verklaring gegeven.',
  notAsked: 'De medewerker is nog niet om een eigen verklaring gevraagd. Vraag daar eerst om, en lees die.',
  hadSevenDays:
    'De medewerker is op {day, date} om een verklaring gevraagd en heeft zeven dagen de tijd gehad{leave, plural, =0 {} one { (# verlofdag telt niet mee)} other { (# verlofdagen tellen niet mee)}}.',
  hasUntil:
    'De medewerker is op {day, date} om een verklaring gevraagd en kan die tot {until, date} geven{leave, plural, =0 {} one { (# verlofdag telt niet mee)} other { (# verlofdagen tellen niet mee)}}.',

  aboutThemselves: 'Niemand vraagt een disciplinaire maatregel tegen zichzelf.',
  askerIsNamed: 'Wie dit vraagt, wordt in het voorval genoemd. Iemand anders moet ernaar kijken.',
  askerManages:
    'Als oorzaak is de leiding vastgelegd, en wie dit vraagt geeft leiding aan de winkel en is dus partij. Iemand anders moet ernaar kijken.',
  somebodyElse: 'Iemand anders moet naar dit voorval kijken.',
  spokeUpAgainstRecorder:
    'De medewerker had in de 180 dagen daarvoor iets betwist van, of geklaagd over, wie dit heeft vastgelegd of later zei dat het aan de medewerker lag. Iemand anders moet ernaar kijken.',
  drawnForHr:
    'HR kijkt eerst naar dit voorval, zoals naar sommige van alle voorvallen: iemand anders dan wie het heeft vastgelegd, of later zei aan wie het lag, moet ernaar kijken.',
  approverIsParty: 'Wie goedkeurt, is partij in het voorval. Iemand anders bij HR moet beslissen.',
  nobodyIsParty: 'Voor zover bekend is niemand die dit vraagt of erover beslist partij in het voorval.',

  misconductForHr: 'Iemand anders heeft erover verteld. Bij wangedrag beoordeelt alleen HR of het bewezen is.',
  notTheirs:
    'Als oorzaak is {cause} vastgelegd: niemand krijgt een disciplinaire maatregel voor iets dat niet aan die persoon lag.',
  findingThen:
    'De bevinding bij dit voorval is {finding}, niet een patroon: een enkele fout of een slechte dag overkomt iedereen.',
  findingNow: 'Het was toen een patroon, maar de bevinding is nu {finding}: het gaat intussen beter.',
  notMadeYet: 'er nog niet',
  nothing: 'dat er niets meer op te merken is',
  recordedLate:
    'Dit voorval is meer dan zeven dagen na dato vastgelegd: het blijft een ervaring van de winkel en bewijst niets.',
  manyAtOnce:
    'Dit voorval is een van meer dan drie die binnen een dag over dezelfde persoon zijn vastgelegd: het blijft een ervaring van de winkel en bewijst niets.',
  importedUnconfirmed:
    'Dit voorval komt uit een bestand en de medewerker heeft het niet bevestigd: het blijft een ervaring van de winkel en bewijst niets.',
  onLeave:
    'De medewerker had verlof op de dag van dit voorval: het bewijst niets. Is de medewerker van verlof teruggeroepen, vraag HR dan de dienst van die dag in te voeren; was het een andere dag, corrigeer die dan.',
  shiftUnproven:
    'Wat er van die dienst staat, bewijst nog niets: iemand heeft het minder dan zeven dagen geleden ingevoerd of een bestand heeft het toen gewijzigd, of de medewerker betwist het. Wacht tot het zeven dagen betwist kon worden; over wat betwist is, beslist iemand van HR die het niet zelf heeft ingevoerd.',
  causeUnanswered:
    'Dit voorval bewijst nog niets: sinds als oorzaak de medewerker is genoemd, heeft de medewerker geen verklaring gegeven en daar ook nog geen zeven dagen (verlof niet meegerekend) de tijd voor gehad.',
  daysContested:
    'De medewerker betwist de oorzaak op {days, plural, one {# dag} other {# dagen}} waarop dit berust: beslis daar eerst over.',
  daysDisputed:
    'De medewerker zegt dat {days, plural, one {# dag waarop dit berust op een ander moment was, of zonder de medewerker} other {# dagen waarop dit berust op een ander moment waren, of zonder de medewerker}}: beslis eerst over die correctie.',
  daysUnknown:
    'De medewerker weet nog niet van {days, plural, one {# dag} other {# dagen}} waarop dit berust. Stuur de medewerker wat is vastgelegd: het is bekend zodra de medewerker het bevestigt, of zeven dagen onbeantwoord laat.',
  oneVoice:
    'Alles waarop dit berust, is door één stem verteld; de leidinggevenden van een winkel zijn samen één stem. Iemand anders moet het ook hebben gezien, en dat binnen zeven dagen aan HR vertellen.',
  notSureWithoutOne:
    'Zonder wat een van de betrokkenen heeft vastgelegd, zou het niet zeker genoeg zijn. Anderen moeten het ook hebben vastgelegd, of twee van hen moeten het HR hebben verteld, elk genoeg en binnen zeven dagen nadat ze het zagen.',
  nothingNew: 'Sinds de laatste formele maatregel van {day, date} is er niets nieuws gebeurd: daarop is al gereageerd.',
  patternJudged:
    'Op {day, date} is een formele maatregel gevraagd voor dit patroon, en die is afgewezen, teruggenomen of herroepen. Het is beoordeeld: sindsdien is er niets gebeurd dat het bewijst.',
  proved:
    'De oorzaak is de medewerker, en de bevinding was toen een patroon en is dat nu nog, op grond van {days, number} dagen, welke van de {voices, number} stemmen er ook wordt weggelaten.',

  toldThemselves: 'De medewerker heeft dit zelf verteld: wat iemand over zichzelf vertelt, telt nooit in diens nadeel.',
  toldOfThatDay:
    'De medewerker heeft zelf iets over die dag verteld, voordat dit werd vastgelegd: wat iemand over zichzelf vertelt, telt nooit in diens nadeel. HR beoordeelt of dit iets anders is, en of het bewezen is.',
  contested:
    'De medewerker betwist dit, en HR heeft nog niet beslist. Doe dat eerst: de dagen tot dan tellen niet mee.',
  notHeardOnCause:
    'Sinds als oorzaak de medewerker is genoemd, heeft de medewerker geen verklaring gegeven en daar ook nog geen zeven dagen (verlof niet meegerekend) de tijd voor gehad. Hoor de medewerker eerst.',
  nobodyApartTold:
    'Niemand heeft erover verteld behalve wie het vroeg, vastlegde, als eerste zei dat het aan de medewerker lag, of beslist; de leidinggevenden van een winkel en die daarboven zijn één stem. Iemand anders moet een verklaring geven, of HR zorgt zelf voor een document.',

  fewPrecedents: 'Er zijn minder dan {enough, number} vergelijkbare voorvallen beantwoord: HR vergelijkt zelf.',
  fewerGotSo:
    'Bij minder dan de helft van de vergelijkbare voorvallen volgde {step} of zwaarder. HR beslist met die eerdere gevallen erbij en zegt waarom.',
  othersGotSo:
    'Bij ten minste de helft van de vergelijkbare voorvallen van de afgelopen 24 maanden volgde {step} of zwaarder.',

  overturned:
    'De formele maatregel hiervoor is herroepen, in bezwaar of omdat het niet aan de medewerker lag. Die komt niet terug, niet voor dit voorval en niet voor een ander over hetzelfde.',
  answeredAlready: 'Hiervoor loopt of geldt al een formele maatregel: niemand wordt twee keer voor hetzelfde gestraft.',
  declinedBefore:
    'HR heeft hiervoor een formele maatregel afgewezen. Die kan alleen opnieuw worden gevraagd met een nieuwe verklaring of een nieuw document.',
  withdrawnBefore:
    'Hiervoor is al eerder een formele maatregel gevraagd en weer ingetrokken. Die kan alleen opnieuw worden gevraagd met een nieuwe verklaring of een nieuw document.',
  severityContested: 'De medewerker betwist hoe ernstig dit zou zijn, en HR heeft nog niet beslist. Doe dat eerst.',
  notToBeJudged: 'Wat nog niet te beoordelen is, kan geen maatregel dragen: zie wat er bij het bewijs staat.',
  sameDayForHr:
    'Hiervoor, of voor iets anders van die dag, is al een formele maatregel genomen, of die is afgewezen of herroepen. Niemand wordt twee keer voor hetzelfde gestraft: HR zegt of dit iets anders is of nog niet is beoordeeld, en wat evenredig is.',
  penaltyForHr: 'Bij wangedrag van deze soort beoordeelt alleen HR wat evenredig is.',
  bearsAtMost: 'Bij een {severity} voorval past ten hoogste {step}.',
  bearsUnconfirmed:
    'Dat dit een {severity} voorval was, zegt wie het heeft vastgelegd: zolang HR dat niet heeft bevestigd, past hier ten hoogste {step}.',
  nextStep: 'Wat nog in het dossier staat, is {unspent}: de volgende stap is {step}.',
  firstStepIs: 'Er staat niets meer in het dossier dat nog telt: de eerste stap is {step}.',
  oneStepAbove: 'Het is ten hoogste één stap zwaarder dan {unspent}, die nog telt.',
  firstStep: 'Het is de eerste stap.',
}
