import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/incidents.js'

export const incidents: Translated<typeof english.incidents> = {
  noSuchEmployeeHere: 'Deze medewerker is er niet in deze winkel.',
  noSuchStore: 'Deze winkel is er niet onder de winkels die u ziet.',
  causeContestedBy: 'Alleen de medewerker kan de oorzaak betwisten van wat over die medewerker gezegd wordt.',
  contestedAlready: 'U hebt dit al betwist: HR moet nog beslissen.',
  causeIsRecorded: 'Als oorzaak ligt al vast: {cause}. Zeg wat het in plaats daarvan was.',
  causeCorrectedBy: 'Een oorzaak wordt verbeterd door de leiding van de winkel of HR, en door niemand over zichzelf.',
  causeContested: 'De medewerker betwist deze oorzaak, dus iemand van HR die het niet vastlegde moet beslissen.',
  managementsOwn: 'Als oorzaak ligt de leiding vast, en u leidt de winkel: alleen HR kan anders zeggen.',
  causeSettled:
    'HR heeft over deze oorzaak beslist. Dat blijft zo, tenzij de medewerker het opnieuw betwist, of HR vaststelt dat het niet aan de medewerker lag.',
  causeOfNobody: 'Dit voorval noemt geen medewerker aan wie het kon liggen.',
  concernedNotAgreed:
    'Of deze klacht de medewerker betrof, staat nog niet vast: dat zegt de medewerker zelf, of iemand van HR die het niet zelf zei.',
  causeIsAlready: 'Als oorzaak ligt al vast: {cause}.',
  toldThemselves:
    'De medewerker vertelde dit zelf: het telt nooit in diens nadeel, dus ligt de oorzaak nooit bij de medewerker.',
  causeOfWithdrawn: 'Dit voorval is ingetrokken: de oorzaak doet er niet meer toe.',
  causeJustNow: 'Iemand anders heeft zojuist iets over deze oorzaak gezegd. Lees het opnieuw.',
  sayWhatWasOtherwise:
    'Zeg wat er anders was: wanneer het was, wat er speelde, hoe het verwoord is, of dat u er niet was.',
  notThereOrOtherwise: 'Zeg óf dat u er niet was, óf hoe het was. Laat een van de twee weg.',
  thatIsRecorded: 'Dit is wat al vastligt. Zeg hoe het in plaats daarvan was, of laat het weg.',
  eachFactorOnce: 'Noem elke omstandigheid één keer.',
  correctedBy: 'Alleen de medewerker zelf verbetert wat over die medewerker gezegd wordt.',
  proposedAlready: 'U hebt al een verbetering voorgesteld, en daarover is nog niet beslist.',
  noSuchCorrection: 'Deze verbetering bestaat niet. Zoek die op bij het voorval.',
  correctionDecided: 'Hierover is al beslist. Lees de beslissing bij het voorval.',
  correctionDecidedBy: 'Over een verbetering beslist de leiding van de winkel of HR, en niemand over zichzelf.',
  forHr: 'HR moet naar dit voorval kijken, dus iemand van HR moet beslissen.',
  correctYourOwn: 'U hebt dit zelf vastgelegd, dus u kunt de verbetering aannemen; afwijzen moet iemand anders.',
  dayDeclinedBy:
    'De leiding van deze winkel heeft dit vastgelegd, dus u kunt aannemen dat het niet toen was, of niet deze persoon; afwijzen moet iemand van HR. Het wacht daar al.',
  ruleDeclinedBy:
    'De medewerker zegt dat het zo was opgedragen, of dat er geen duidelijke regel was, en dat gaat over de leiding. U kunt het aannemen; afwijzen moet iemand van HR. Het wacht daar al.',
  nothingToCorrect: 'Dit voorval is ingetrokken: er is niets te verbeteren.',
  aShareAtLeast:
    'Kies een deel van {least, number} tot 1: 0,02 is één op de vijftig. Als er geen door het toeval werden gekozen, zou alles wat HR eerst bekijkt verraden dat iemand zich heeft uitgesproken.',
  changedJustNow: 'Iemand anders heeft dit zojuist veranderd. Lees het opnieuw.',
  incidentChangedJustNow: 'Iemand anders heeft dit voorval zojuist veranderd. Lees het opnieuw.',
  noneYouSee: 'Dit voorval is er niet onder de voorvallen die u ziet.',
  ofAnEvent: 'Er zijn al {most, number} voorvallen van die gebeurtenis. Leg dit apart vast.',
  endsOnceDecided:
    'Over dit voorval is een formele maatregel gevraagd: het wordt afgesloten zodra daarover is beslist. Tot dan kunt u de klant zelf vertellen hoe het ervoor staat.',
  held: 'HR kijkt eerst naar dit voorval, zoals naar een deel van alle voorvallen. Tot dan kunnen ondersteuning, vrijstelling van werk voor vandaag en ander werk dat de medewerker wenste worden gegeven.',
  referenceAtMost: 'Een kenmerk heeft hoogstens 40 tekens.',
  findingForHr: 'Mensen zoeken op bevinding is alleen voor HR. Laat “finding” weg om te zien wat u mag zien.',
  mergedIntoItself: 'Een voorval kan niet bij zichzelf worden gevoegd.',
  intoOneThatStands: 'Dat voorval is ingetrokken. Voeg het bij een voorval dat nog geldt.',
  mergeCauseContested: 'De medewerker betwist dit voorval en HR moet nog beslissen. Voeg het andere hierbij.',
  mergeSeverityContested:
    'De medewerker betwist hoe ernstig dit was en HR moet nog beslissen. Voeg het andere hierbij.',
  mergeOtherwise: 'De medewerker zegt dat dit anders was, en daarover is nog niet beslist. Voeg het andere hierbij.',
  samePart: 'Alleen voorvallen van dezelfde persoon in dezelfde winkel zijn hetzelfde.',
  takenBackByThem:
    'De medewerker vertelde dit zelf: alleen die neemt het terug, en het wordt bij geen ander voorval gevoegd.',
  withdrawnByHr: 'HR moet naar dit voorval kijken, dus alleen HR kan het intrekken of bij een ander voegen.',
  withdrawnBy:
    'Alleen wie een voorval vastlegde, de leiding van de winkel of HR kan het intrekken, en niemand een voorval over zichzelf.',
  withdrawKind:
    'Iemand anders legde dit vast, en het pleit niet tegen de medewerker. Wie het vastlegde, of HR, trekt het in. Was het anders, verbeter dan de oorzaak en zeg waarom, of vertel het aan HR.',
  withdrawSettled:
    'HR heeft beslist wat dit was, dus alleen HR trekt het in. Zeg het tegen HR als het bij vergissing is vastgelegd.',
  withdrawnAlready: 'Dit voorval is al ingetrokken.',
  statementAskedBy: 'Om een verklaring vraagt de leiding van de winkel of HR, en niet over zichzelf.',
  nobodyToAsk: 'Dit voorval noemt geen medewerker, dus er is niemand om een verklaring aan te vragen.',
  nothingToAnswerFor: 'Dit voorval is ingetrokken: er hoeft niets beantwoord te worden.',
  statementGiven: 'De medewerker heeft al een verklaring gegeven: lees die bij het voorval.',
  careFirst:
    'De medewerker had met een agressieve klant te maken en heeft eerst recht op zorg: antwoord met ondersteuning, en vraag daarna om een verklaring.',
  notThere: 'Dit voorval bestaat niet. Controleer het id, of zoek het op in de lijst van voorvallen.',
  noSuchEmployee: 'Deze medewerker is er niet onder de mensen die u ziet.',
  knownBy: 'Alleen de medewerker zelf kan bevestigen het te weten.',
  inFuture: 'Dit ligt in de toekomst. Geef het tijdstip waarop het gebeurde.',
  longAgo: 'Dit is meer dan {years, number} jaar geleden. Controleer het jaar.',
  noStoreToLogIn: 'Deze winkel is er niet onder de winkels waarvoor u voorvallen vastlegt.',
  ownNumber: 'U kunt vastleggen wat u zelf overkwam: geef uw eigen nummer.',
  complaintNamesNobody: 'Een klacht van buiten noemt niemand van het huis. De winkel zegt wie het betrof.',
  complaintWithoutCause: 'Een klacht zegt wat er gebeurde, niet aan wie het lag. Laat de oorzaak weg.',
  complaintPlain: 'Een klacht zegt wat er gebeurde, wanneer en waar. Laat de rest weg: de winkel vult dat aan.',
  sayWho: 'Als de oorzaak bij de medewerker ligt, zeg dan wie het was.',
  ownUnknown: 'Wat u over uzelf vastlegt, telt nooit voor of tegen u: laat dus weg bij wie het lag.',
  toHrAlone: 'Alleen wat u zelf overkwam gaat naar HR alleen: geef uw eigen nummer, of laat dit weg.',
  peopleAtMost: 'Noem hoogstens 20 mensen.',
  numberInstead: 'Alleen over wie geklaagd wordt, wordt in woorden genoemd. Geef een nummer.',
  whoByNumber: 'Zeg wie het was, met het personeelsnummer.',
  numberOrWords: 'Noem mensen óf met hun nummer, óf in woorden.',
  yourOwnNumber: 'Dit is uw eigen nummer: een klacht over uzelf vertelt iemand anders aan HR.',
  aboutThemAlready: 'Het voorval gaat al over deze persoon.',
  eachPersonOnce: 'Noem elke persoon één keer, met het belangrijkste aandeel.',
  namedInItInHr:
    'U wordt in dit voorval genoemd, dus iemand anders van HR moet beslissen. Heeft een ander van HR u genoemd en had u er geen aandeel in, zeg dat dan bij het voorval.',
  partToDeny:
    'Niemand anders van HR heeft u in dit voorval genoemd, dus er is geen aandeel te ontkennen. Laat iemand anders van HR beslissen.',
  namedInIt: 'U wordt in dit voorval genoemd, dus iemand anders moet beslissen: het is voor HR.',
  notTheirsNow: 'Deze medewerker werkt nu niet in een van uw winkels, dus HR moet dit doen.',
  managedItThen:
    'U had toen de leiding over deze winkel, dus iemand anders van HR moet dit doen. Is er bij HR niemand anders, dan wacht het tot er iemand bij HR is bijgekomen.',
  somebodyElseInHr: 'Dit is voor iemand anders van HR.',
  keyUsed: 'Deze idempotency key is al voor iets anders gebruikt. Kies een nieuwe voor wat nieuw is.',
  severityContestedBy: 'Alleen de medewerker kan betwisten hoe ernstig het genoemd wordt.',
  severityIsRecorded: 'Vastgelegd is al: {severity}. Zeg wat het in plaats daarvan was.',
  severitySaidBy: 'Hoe ernstig het was, zegt de leiding van de winkel of HR, en niemand over zichzelf.',
  severityLoggedIt: 'U hebt dit zelf vastgelegd: iemand anders van HR moet zeggen hoe ernstig het was.',
  severityConfirmed: 'HR heeft al bevestigd hoe ernstig dit was: {severity}.',
  severityContested: 'De medewerker betwist hoe ernstig het was, dus iemand van HR moet beslissen.',
  severitySettled: 'HR heeft beslist hoe ernstig het was. Dat blijft zo, tenzij de medewerker het betwist.',
  severityIsAlready: 'Vastgelegd is al: {severity}.',
  severityJustNow: 'Iemand anders heeft zojuist iets gezegd over hoe ernstig dit was. Lees het opnieuw.',
  severityOfWithdrawn: 'Dit voorval is ingetrokken: hoe ernstig het was, doet er niet meer toe.',
  lookedInto: 'HR heeft hier al naar gekeken. Lees bij het voorval wanneer.',
  openAlready: 'De winkel kan dit al zien.',
  nameHeldBack:
    'De medewerker vraagt de naam achter te houden. Vraag het de medewerker eerst: niemand anders kan de naam bekend laten worden.',
  nobodyComplainedAbout: 'Over niemand wordt hier geklaagd, dus er is geen klacht af te sluiten.',
  complaintEnded: 'Deze klacht is al afgesloten. Lees bij het voorval hoe.',
  whoseName: 'Wiens naam achtergehouden wordt, zegt zelf wanneer die bekend mag worden, en niemand anders.',
  nameNotHeldBack: 'Uw naam wordt hier niet achtergehouden.',
  wishedBy: 'Alleen de medewerker zelf zegt wat die wenst.',
  saidSoAlready: 'U hebt dat al gezegd.',
  lookedIntoByOthers: 'Dit gaat over u, of u hebt het vastgelegd: iemand anders van HR moet ernaar kijken.',
  nothingMoreToDo: 'Dit voorval is ingetrokken: er is niets meer aan te doen.',
  inConfidence:
    '{which, select, PERSONAL_STRAIN {Persoonlijke omstandigheden worden} UNWELL {Zich niet goed voelen wordt} other {Persoonlijke omstandigheden en zich niet goed voelen worden}} in vertrouwen verteld, door de medewerker aan HR. Laat het hier weg.',
  mergeOtherDays:
    'Deze staan voor verschillende dagen vastgelegd. Verbeter eerst de dag als het hetzelfde was, of vraag HR om ze samen te voegen.',
  mergeIntoGraver:
    'Het voorval dat zou blijven staan weegt zwaarder tegen de medewerker, door de oorzaak of door hoe ernstig het was. Voeg het bij het andere, of vraag HR om ze samen te voegen.',
  mergeSettled: 'HR heeft beslist aan wie dit lag, of hoe ernstig het was. Voeg het andere hierbij.',
}
