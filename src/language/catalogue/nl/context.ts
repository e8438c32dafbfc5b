import type { Translated } from '../english.js'
import type { context as english } from '../en/context.js'

export const context: Translated<typeof english> = {
  UNDERSTAFFED: 'te weinig personeel',
  PEAK_DEMAND: 'piekdrukte',
  SYSTEM_OUTAGE: 'een systeemstoring',
  LONG_SHIFT: 'een lange dienst',
  CONSECUTIVE_SHIFTS: 'veel diensten achter elkaar',
  NEW_TO_TASK: 'nieuw in de taak',
  UNCLEAR_POLICY: 'onduidelijk beleid',
  CONFLICTING_INSTRUCTION: 'tegenstrijdige instructies',
  STOCK_UNAVAILABLE: 'artikelen niet op voorraad',
  ABUSIVE_CUSTOMER: 'een klant die over de schreef ging',
  PERSONAL_STRAIN: 'persoonlijke omstandigheden',
  UNWELL: 'zich niet goed voelen',
}
