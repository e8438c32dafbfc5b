import type { Translated } from '../english.js'
import type { personExport as english } from '../en/export.js'

export const personExport: Translated<typeof english> = {
  title: 'Wat er over {name} bewaard wordt',
  madeAt: 'Alles wat Reprieve op {at, date, ::yMMMMdHHmm} over {name} bewaarde. Tijden zijn in UTC.',
  byHr: 'Iemand van HR heeft dit samengesteld. Een klacht over diegene, als die er is, staat er niet in, en aan niets hier is te zien of die er is. {name} krijgt alles door het zelf te exporteren; van wie niet kan inloggen exporteert de opdracht op de server alles.',
  inShort: 'In het kort',
  nothingUnder: 'Niets wordt bewaard onder',
  incidents:
    '{n, plural, one {# voorval noemt} other {# voorvallen noemen}} deze persoon{days, select, NONE {} ONE {, op {from, date}} other {, van {from, date} tot en met {to, date}}}.',
  done: 'Wat eraan gedaan is: {kinds}.',
  nothingDone: 'Aan geen enkel is iets gedaan.',
  times: '{n, number} × {kind}',
  said: 'Deze persoon vertelde {said, plural, other {# keer}} zelf hoe het ging, maakte {appealed, plural, other {# keer}} bezwaar en werd {heard, plural, other {# keer}} gehoord.',
  wentWell: 'Wat goed ging is {n, plural, other {# keer}} opgeschreven.',
  shifts:
    '{n, plural, one {# dienst staat} other {# diensten staan}} op het rooster{days, select, NONE {} ONE {, op {from, date}} other {, van {from, date} tot en met {to, date}}}.',
  looked: 'Het dossier is {n, plural, other {# keer}} bekeken.',
  all: 'Alles bij elkaar {rows, plural, one {# regel} other {# regels}} in {parts, plural, one {# deel} other {# delen}}; hieronder staan ze allemaal.',
  month:
    '{month, date, ::yMMMM}: {shifts, plural, one {# dienst} other {# diensten}}, {customers, plural, one {# klant} other {# klanten}}',
}
