import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/representation.js'

export const representation: Translated<typeof english.representation> = {
  giveNumber: 'Geef het nummer van de vertegenwoordiger.',
  openedBy: 'Alleen de medewerker van wie het is, opent het voor een vertegenwoordiger.',
  noSuchRepresentative: 'Deze vertegenwoordiger bestaat niet. Kijk in de lijst.',
  openAlready: 'Dit staat al open voor deze vertegenwoordiger.',
  nothingOpen: 'Onder dit id staat niets van u open. Kijk wat u geopend hebt.',
  closedAlready: 'Dit is al gesloten.',
}
