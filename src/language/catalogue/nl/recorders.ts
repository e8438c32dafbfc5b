import type { Translated } from '../english.js'
import type { recorders as english } from '../en/recorders.js'

export const recorders: Translated<typeof english> = {
  eager:
    '{recorder} heeft {recorded, number} van de {of, number} voorvallen vastgelegd die aan {employee} zijn toegeschreven, en {share, number, percent} van die van de anderen daar: sinds ongeveer {since, date} waarschijnlijk zo’n {times, number} keer zo veel. Vraag beiden wat erachter zit.',
}
