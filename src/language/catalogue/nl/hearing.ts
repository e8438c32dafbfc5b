import type { Translated } from '../english.js'
import type { hearing as english } from '../en/hearing.js'

export const hearing: Translated<typeof english> = {
  invite:
    '{you, select, yes {Eerst wordt u gehoord: HR nodigt u uit voor een gesprek, niet vóór {day, date}, zodat u vijf werkdagen hebt om alles te lezen.} other {Eerst wordt de medewerker gehoord: HR nodigt de medewerker uit voor een gesprek, niet vóór {day, date}, zodat er vijf werkdagen zijn om alles te lezen.}}',
  heardOn: 'Het gesprek is op {day, date}. Daarna legt HR vast wat er is gezegd.',
  hear: 'De dag van het gesprek is er: HR legt vast wat er is gezegd, of dat {you, select, yes {u niet bent} other {de medewerker niet is}} gekomen.',
  hearAgain:
    'Er kwam bewijs bij, minder dan vijf werkdagen voor het gesprek. HR verdaagt het, en {you, select, yes {u wordt} other {de medewerker wordt}} erover gehoord, niet vóór {day, date}.',
  confirmNotes:
    '{you, select, yes {U leest het verslag van het gesprek en kunt het tot en met {day, date} bevestigen of erop reageren.} other {De medewerker leest het verslag van het gesprek en kan het tot en met {day, date} bevestigen of erop reageren.}}',
  answerQuestions: 'Wie beslist, beantwoordt eerst de vijf vragen, elk met een reden.',
  decided: 'Er is beslist, of het is ingetrokken.',
  decide: '{you, select, yes {U bent} other {De medewerker is}} gehoord: HR beslist.',
  tooFewAgree:
    'Bij wangedrag moeten twee mensen instemmen die er geen deel in hebben: van HR of, waar HR er te weinig heeft, plaatsvervangers van buiten die al in de personeelslijst stonden voordat dit werd gevraagd. Zij zijn er niet genoeg: het wacht tot HR er meer heeft.',
  tooFewDecide:
    'Niemand van HR staat erbuiten, en er is geen plaatsvervanger van buiten die al in de personeelslijst stond voordat dit werd gevraagd. Het wacht tot HR er iemand bij heeft.',
  secondToAgree:
    'Eén persoon van HR heeft ingestemd. Het gaat in wanneer een tweede dat doet, die ook de vijf vragen heeft beantwoord.',
  twoToAgree:
    '{you, select, yes {U bent} other {De medewerker is}} gehoord. Bij wangedrag moeten twee mensen van HR instemmen.',
  findingHeldBack:
    'Misschien beslist u mee over wat over deze persoon is aangevraagd: hoor deze persoon en beantwoord eerst de vijf vragen. Wat er is vastgesteld, krijgt u daarna te zien, zodat u de daad weegt.',
}
