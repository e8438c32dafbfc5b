import type { Translated } from '../../english.js'
import type * as english from '../../en/review/customers-side.js'

export const customersSide: Translated<typeof english.customersSide> = {
  proposal:
    'Er {given, plural, one {is # uitzondering} other {zijn # uitzonderingen}} gemaakt voor {customers, plural, one {# bekende klant} other {# bekende klanten}}: iedereen krijgt het, of niemand. Breng een nieuwe versie uit om {change}, maak er een eigen aanbod van, of wijs het voortaan af.',
  raise: 'de grens van {code} voor iedereen van {limit} naar {most} te verhogen',
  graver: '{code} ook bij ernstiger voorvallen te laten geven',

  ofKind: 'Van de klanten van de soort {kind}',
  ofNoKind: 'Van de klanten van wie niemand de soort heeft gezegd',
  expect:
    '{who} {agreements, plural, one {heeft # gezegd wat die verwacht} other {hebben er # gezegd wat ze verwachten}}, en {forgive} van hen {forgive, plural, one {vergeeft} other {vergeven}} het als er één keer iets misgaat.',
  unasked:
    '{n, number} keer ging er iets naar anderen van hen nadat er voor het eerst iets misging, wat {cost} kostte: als zij hetzelfde verwachten, was daarvan tussen {low} en {high} niet nodig.',
  unaskedUnknown:
    '{n, number} keer ging er iets naar anderen van hen nadat er voor het eerst iets misging, wat {cost} kostte: te weinig van hen hebben gezegd wat ze verwachten om te weten of dat nodig was. Stel meer van hen de drie vragen.',
  nothingAgreed:
    'Er is nog met geen enkele klant iets afgesproken, dus is niet te zeggen wat ze verwachten. Stel hun de drie vragen.',
  agreed:
    'Van de {agreements, plural, one {# klant} other {# klanten}} met wie iets is afgesproken, {forgive, plural, one {vergeeft er # het} other {vergeven er # het}} als er één keer iets misgaat.',
  notNeeded:
    'Zulke klanten kregen {n, number} keer iets nadat er voor het eerst iets misging, wat {cost} kostte: misschien was een excuus genoeg geweest.',
  beyondAgreed: '{n, number} keer ging het verder dan was afgesproken, wat {cost} kostte.',

  tooFew:
    'Het is nog niet te zeggen: er {n, plural, one {is} other {zijn}} in totaal maar {n, plural, one {# voorval} other {# voorvallen}}, ervoor en erna.',
  lessOften: 'Het gebeurt sindsdien minder vaak: tussen {low} en {high} keer zo vaak als daarvoor.',
  moreOften: 'Het gebeurt sindsdien vaker: tussen {low} en {high} keer zo vaak als daarvoor.',
  cannotTell:
    'Of het hielp, is nog niet te zeggen: sindsdien gebeurt het tussen {low} en {high} keer zo vaak als daarvoor, wat toeval kan zijn.',
  any: 'willekeurig veel',
}
