import type { Translated } from '../english.js'
import type * as english from '../en/letter.js'

export const letter: Translated<typeof english.letter> = {
  title: 'Beslissing over {reference}',
  placeAndDay: '{store}, {day, date}',
  greeting: 'Beste {name},',
  closing: 'Neem de tijd voor deze brief, en lees hem samen met iemand die u vertrouwt. HR',

  whatWasDecided: 'Wat er is beslist',
  whatCouldFollow: 'Wat er kon volgen',
  why: 'Waarom',
  whatWasAlleged: 'Wat u werd verweten',
  whatYouSaid: 'Wat u hebt gezegd',
  whatWasSaid: 'Wat er in het gesprek is gezegd',
  fiveQuestions: 'De vijf vragen die over het gebeurde zijn gesteld',
  howLong: 'Hoelang het meetelt',
  ifYouSeeItDifferently: 'Als u het anders ziet',

  decided: 'Op {day, date} heeft HR besloten tot {kind}.',
  declined: 'Op {day, date} heeft HR afgewezen wat was gevraagd: {kind}. Het heeft geen gevolgen en telt voor niets.',
  fromTo: 'Dit geldt van {from, date} tot en met {to, date}.',
  overturned: 'In bezwaar is dit inmiddels herroepen: het telt voor niets.',
  notYours: 'HR heeft inmiddels vastgesteld dat het niet aan u lag. De maatregel is herroepen en telt voor niets.',
  neverBack: 'U hoeft niets te doen, en het komt nooit terug.',
  foundOn: 'Vastgesteld op {day, date}, over {reference}: {reason}',
  narrowed:
    'HR heeft op {day, date} vastgesteld dat {reference} niet aan u lag: {reason} De maatregel blijft staan op grond van de rest, die dat op zichzelf kan dragen.',

  outcome: '{chosen, select, yes {☒} other {☐}} {kind}',
  askedForIt: 'Dit is gevraagd door {name}.',
  somebodyWhoHasLeft: 'iemand die hier niet meer werkt',
  standardCited: 'De norm die is genoemd: {title}.',
  ofTheNotes: 'Over het verslag van {day, date}: {comment}',
  noAccount: 'U hebt geen verklaring gegeven voordat er werd beslist.',
  heard:
    '{day, date}{there, select, no {, zonder u, wat geen erkenning is} denied {, waar u volgens u zelf niet bij was} other {}}: {text}',
  youBrought: 'U had {companion} meegenomen.',
  withoutHearing: 'Er is zonder gesprek in uw voordeel beslist.',
  answered: '{asked} {yes, select, yes {Ja} other {Nee}}: {reason}',

  weighsNothing: 'Het telt niet mee.',
  endsEmployment: 'Het beëindigt uw dienstverband.',
  weighsTwelveMonths: 'Het telt twaalf maanden mee vanaf de eerste dag, en daarna niet meer.',
  weighsUntil: 'Het telt mee tot en met {day, date}, en daarna niet meer.',
  appeal:
    'U kunt bezwaar maken tot en met {day, date}, verlofdagen niet meegerekend. Iemand bij HR die er niet bij betrokken was, hoort u eerst en beslist dan; tot die tijd is de maatregel opgeschort. U kunt dit ook doen als u hier niet meer werkt.',
  appealed: 'U hebt bezwaar gemaakt. In de brief over uw bezwaar staat wat ervan is gekomen.',
  nothingToAppeal:
    'Er is niets om bezwaar tegen te maken. U kunt nog steeds corrigeren wat is vastgelegd, of met HR praten.',
}

export const appealLetter: Translated<typeof english.appealLetter> = {
  title: 'Beslissing over uw bezwaar, {reference}',
  upheld:
    'Op {day, date} heeft HR uw bezwaar tegen {kind} gegrond verklaard: de maatregel is herroepen en telt voor niets.',
  rejected: 'Op {day, date} heeft HR uw bezwaar tegen {kind} ongegrond verklaard: de maatregel blijft staan.',
  whatItWasAgainst: 'Waartegen u bezwaar maakte',
  against: 'U kreeg {kind} op {day, date}. De redenen die toen zijn gegeven:',
  againstAlone: 'U kreeg {kind} op {day, date}.',
  yourAppeal: 'Uw bezwaar van {day, date}: {text}',
  whatIsNext: 'Hoe het verdergaat',
  nextUpheld: 'U hoeft niets te doen. Het komt nooit terug, niet hierom en niet om iets anders over hetzelfde voorval.',
  nextUpheldInformal: 'U hoeft niets te doen: het is beëindigd.',
  backAtWork: 'Praat met HR over uw terugkeer en over het loon dat u hebt gemist.',
  nextRejected:
    'Bezwaar maakt u één keer: hier kan verder niets worden gevraagd. Een ondernemingsraad, een vakbond of een advocaat kan u zeggen wat u elders nog kunt doen en hoe snel dat moet; u kunt deze zaak openstellen voor een vertegenwoordiger. U kunt nog steeds corrigeren wat is vastgelegd.',
}

export const fiveQuestions: Translated<typeof english.fiveQuestions> = {
  MEANT_HARM: 'Was er opzet om te schaden?',
  ILL: 'Was de medewerker ziek, of er niet toe in staat?',
  RULE_KNOWN: 'Was er een redelijke regel, en was die bekend?',
  PEER_WOULD_HAVE: 'Zou een collega hetzelfde hebben gedaan?',
  MITIGATING: 'Is er nog iets dat voor de medewerker pleit?',
}
