import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/notices.js'

export const notices: Translated<typeof english.notices> = {
  notThere: 'Dit bericht is er niet voor u. Zoek het id op in uw lijst van berichten.',
  tokenExpired: 'Dit token is verlopen. Haal een nieuw token op en abonneer u opnieuw.',
  tooManyWait:
    'Hier wachten te veel berichten op u. Abonneer u opnieuw, en lees in uw lijst van berichten wat u miste.',
}
