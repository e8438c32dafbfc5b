import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/edge.js'

export const edge: Translated<typeof english.edge> = {
  most500: 'Houd dit op hoogstens 500 tekens.',
  most5000: 'Houd dit op hoogstens 5.000 tekens.',
  most2000: 'Houd dit op hoogstens 2.000 tekens.',
  most200: 'Houd dit op hoogstens 200 tekens.',
  most60: 'Houd dit op hoogstens 60 tekens.',
  codeForm: 'Gebruik 2 tot 40 hoofdletters, cijfers, “-” of “_”, te beginnen met een letter.',
  tooMuchToRead: 'Dit is te veel om in één keer te lezen. Vraag om minder rijen of velden.',
  required: 'Dit is verplicht: geef een waarde.',
  otherHash:
    'Het document dat is gestuurd hoort niet bij de hash ernaast: stuur er één van, of beide zoals ze bij elkaar horen.',
  oneRowAtLeast: 'Vraag om minstens één rij.',
  countedAtMost: 'Vraag er hoogstens 100: meer worden er niet geteld.',
  rowsAtMost: 'Vraag om hoogstens 100 rijen, en om de volgende bladzijde met “after”.',
  foreignCursor: 'Deze cursor komt niet uit deze lijst. Laat hem weg om opnieuw te beginnen.',
  notValid: 'Dit is niet geldig.',
  nameTheOperation:
    'Dit document heeft meer operaties, of geen met die naam: noem in “operationName” welke uitgevoerd moet worden.',
  subscribeOverSocket:
    'Abonnementen lopen via een WebSocket op ditzelfde adres, met het protocol graphql-transport-ws.',
  tooDeep:
    'Deze vraag gaat {depth, number} lagen diep, en {most, number} zijn toegestaan. Vraag de binnenste delen apart.',
  answerTooLong:
    'Dit antwoord is te lang om te versturen. Vraag om minder rijen tegelijk (“first”) of om minder velden per rij.',
  listTooLong: 'Een van de lijsten die u vraagt, is te lang om te lezen. Vraag om minder velden ervan.',
  noHost: 'Deze header noemt geen host.',
  connectionsAtMost: 'U bent al {most, number} keer verbonden. Sluit eerst een venster.',
  subscriptionsAtMost: 'Eén verbinding draagt hoogstens {most, number} abonnementen. Beëindig er eerst een.',
  queriesOverPost: 'Vragen en wijzigingen worden met HTTP POST naar ditzelfde adres gestuurd.',
  noText: 'Hier staat een teken in dat geen tekst is (U+0000). Haal het weg.',
  empty: 'Zeg hier iets: het is leeg.',
  charactersAtMost: 'Houd dit op hoogstens {most, number} tekens.',
  searchWords: 'Zoek met hoogstens 100 tekens.',
  keyForm: 'Een idempotency key heeft 1 tot 200 tekens.',
  fault: 'Er ging bij ons iets mis. Probeer het opnieuw; gebeurt het weer, noem uw beheerder dan het nummer {faultId}.',
  outage:
    '{outage}. Probeer het over een paar minuten opnieuw; gebeurt het weer, noem uw beheerder dan het nummer {faultId}.',
  chooseOneOf: '{problem} Kies een van {choices}.',
  noSuchWord: '“{value}” bestaat niet in {type}.{meant, select, NONE {} other { Bedoelde u {meant}?}}',
  noSuchField: 'Het veld “{field}” bestaat niet in {type}.{meant, select, NONE {} other { Bedoelde u {meant}?}}',
  cannotRepresent:
    '{type, select, Int {Hier hoort een geheel getal.} Float {Hier hoort een getal.} String {Hier hoort een tekst.} Boolean {Hier hoort true of false.} other {Hier hoort een id.}}',
  asItSays: 'Dit past hier niet: {text}',
  noTime:
    '“{text}” is geen tijdstip: schrijf een datum, een tijd en een verschil met UTC, zoals 2026-11-22T09:30:00+01:00.',
  noDay: '“{text}” is geen dag van de kalender: schrijf hem als 2026-11-22.',
  textInQuotes: '{name} is een tekst tussen dubbele aanhalingstekens.',
  listAtMost: 'Hier kunnen er hoogstens {most, number} gegeven worden. Stuur de andere apart.',
  documentTooLong:
    'Dit document heeft meer dan {most, number} {what, select, definitions {operaties en fragmenten} selections {velden} variables {variabelen} aliases {aliassen} directives {directives} alike {velden van één naam naast elkaar} other {lagen}}. Vraag het in meer keren.',
  tooCostly:
    'Deze vraag kost {cost, number}, en {most, number} is toegestaan. Vraag om minder rijen tegelijk (“first”) of om minder velden per rij.',
  costsWithoutEnd:
    'Deze vraag kost meer dan te tellen is, en {most, number} is toegestaan. Vraag om minder rijen tegelijk (“first”) of om minder velden per rij.',
}

export const outage: Translated<typeof english.outage> = {
  full: 'De schijf met de gegevens is vol, en er is niets veranderd',
  readOnly: 'De gegevens kunnen nu alleen gelezen worden, en er is niets veranderd',
  busy: 'De gegevens zijn nu door iets anders vergrendeld, en er is niets veranderd',
  slow: 'De database deed er te lang over, en er is niets veranderd',
  lost: 'De database is nu niet bereikbaar; wat verstuurd is, kan bewaard zijn of niet',
}
