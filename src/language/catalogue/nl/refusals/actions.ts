import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/actions.js'

export const actions: Translated<typeof english.actions> = {
  confirmedAlready: 'U hebt het al bevestigd.',
  contestedAlready: 'U betwist het al: HR moet nog beslissen.',
  correctionWaits: 'Over wat er volgens u anders was, is nog niet beslist.',
  nobodyInvolved: 'Het gaat over niemand in het bijzonder.',
  nobodyToAsk: 'Het gaat over niemand in het bijzonder, dus er is niemand om het te vragen.',
  accountGiven: 'De medewerker heeft verteld hoe het ging: lees het.',
  askedAlready: 'De medewerker is het al gevraagd.',
  careFirst:
    'De medewerker had met een agressieve klant te maken en heeft eerst recht op zorg: antwoord met ondersteuning, en vraag het daarna.',
  forHr: 'HR moet hiernaar kijken.',
  causeContested: 'De medewerker betwist het, dus iemand van HR die het niet vastlegde beslist.',
  managementsOwn: 'Het ligt vast als iets van de leiding, en dat bent u: alleen HR kan anders zeggen.',
  settled: 'HR heeft beslist, en dat blijft zo.',
  concernedNotAgreed: 'Of het de medewerker betrof, staat nog niet vast: dat komt eerst.',
  severityLoggedIt: 'U hebt het vastgelegd, dus iemand anders van HR zegt hoe ernstig het was.',
  severityContested: 'De medewerker betwist het, dus HR beslist.',
  closedAlready: 'Het is al afgesloten: lees hoe het afliep.',
  takenBackByThem: 'De medewerker vertelde het zelf: alleen die neemt het terug.',
  withdrawnByHr: 'HR moet hiernaar kijken, dus alleen HR trekt het in.',
  lookedInto: 'HR heeft er al naar gekeken.',
  nameHeldBack: 'De medewerker vraagt de naam achter te houden: niemand anders laat die bekend worden.',
  complaintEnded: 'Het is al afgesloten: lees hoe.',
  loggedIt: 'U hebt het vastgelegd, dus iemand anders van HR kijkt ernaar.',
  namedInIt: 'U wordt erin genoemd, dus iemand anders moet beslissen: het is voor HR.',
}
