import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/standards.js'

export const standards: Translated<typeof english.standards> = {
  fromToday: 'Kies vandaag of een latere dag: niemand wordt aan een regel van gisteren gehouden.',
  notThere: 'Deze norm bestaat niet. Zoek die op in de lijst van normen.',
  acknowledgedAlready: 'U hebt deze versie al bevestigd.',
}
