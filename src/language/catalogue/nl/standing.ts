import type { Translated } from '../english.js'
import type { standing as english } from '../en/standing.js'

export const standing: Translated<typeof english> = {
  often: 'Onder dezelfde omstandigheden gaat het hier {often} mis, vergeleken met andere winkels.',
  oftenBetween:
    'Onder dezelfde omstandigheden gaat het hier ergens tussen {from} en {to} mis, vergeleken met andere winkels.',
  lessOften: 'minder vaak',
  asOften: 'even vaak',
  halfAsOftenAgain: 'anderhalf keer zo vaak',
  twiceAsOften: 'twee keer zo vaak',
  threeTimesAsOften: 'drie keer zo vaak of vaker',

  seen: 'In het afgelopen kwartaal {episodes, plural, =0 {is hier geen voorval vastgelegd dat} one {is hier # voorval vastgelegd dat} other {zijn hier # voorvallen vastgelegd die}} aan een medewerker zelf {episodes, plural, =0 {lag} one {lag} other {lagen}}, elke persoon en dag één keer geteld; {expected, plural, =0 {minder dan 0,1} other {ongeveer #}} zou bij zoveel werk gebruikelijk zijn.',
  elevated:
    'Dat is meer dan {usual, select, there {hier gebruikelijk is en toeval verklaart} other {toeval verklaart}}{weeks, plural, =0 {} =1 {} other {, al zo’n # weken lang}}: kijk eerst naar de winkel zelf, de bezetting, de systemen en de regels.',
  tooLittleWork: 'Er is te weinig werk vastgelegd om meer te zeggen.',
  withinChance:
    'Dat valt binnen wat {usual, select, there {hier gebruikelijk is en toeval verklaart} other {toeval verklaart}}.',
  lastingly:
    'Het gaat hier al lang ongeveer {times, number} keer zo vaak mis als elders onder dezelfde omstandigheden: daar wordt rekening mee gehouden als iemand hier wordt beoordeeld.',
  heavyConditions: 'Wat het voor iedereen moeilijker maakt, en vaak het geval was: {conditions}.',
}
