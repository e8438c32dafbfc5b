import type { Translated } from '../english.js'
import type * as english from '../en/retention.js'

export const comesWith: Translated<typeof english.comesWith> = {
  anything: 'Wat Reprieve meebrengt.',
  periods: 'De termijnen die Reprieve meebrengt.',
  numbers: 'De getallen die Reprieve meebrengt.',
}

export const retentionReport: Translated<typeof english.retentionReport> = {
  tookOut:
    '{dryRun, select, yes {Zou de persoon weghalen} other {De persoon is weggehaald}} uit {n, plural, one {# voorval} other {# voorvallen}} waarvan de termijn voorbij is; winkel, tijd, oorzaak, ernst en omstandigheden blijven.',
  withThem: 'Daarbij {dryRun, select, yes {zou het ook gaan} other {ging het ook}} om: {what}.',
  left: '{what} (blijft)',
  removedOf: '{what} (verwijderd)',
  told: '{dryRun, select, yes {Zou verwijderen} other {Verwijderd}}: {n, plural, one {# verklaring of vertrouwelijke mededeling} other {# verklaringen en vertrouwelijke mededelingen}} van voorvallen die blijven.',
  accounts:
    '{dryRun, select, yes {Zou verwijderen} other {Verwijderd}}: {n, plural, one {# verhaal} other {# verhalen}} van collega’s die bij geen voorval horen.',
  commendations:
    '{dryRun, select, yes {Zou verwijderen} other {Verwijderd}}: {n, plural, one {# compliment} other {# complimenten}}.',
  reads:
    '{dryRun, select, yes {Zou verwijderen} other {Verwijderd}}: {n, plural, one {# regel} other {# regels}} van het logboek van wie wiens dossier heeft bekeken.',
  erased:
    '{dryRun, select, yes {Zou wissen} other {Gewist}}: wat {n, plural, one {# regel} other {# regels}} van het logboek over een persoon {n, plural, one {zei} other {zeiden}}.',
  notices:
    '{dryRun, select, yes {Zou verwijderen} other {Verwijderd}}: {n, plural, one {# bericht} other {# berichten}}.',
  shifts:
    '{dryRun, select, yes {Zou verwijderen} other {Verwijderd}}: {n, plural, one {# dienst} other {# diensten}} waar geen bevinding meer op terugkijkt.',
  leave:
    '{dryRun, select, yes {Zou verwijderen} other {Verwijderd}}: {n, plural, one {# regel} other {# regels}} over wie wanneer met verlof was.',
  nothing: 'Er was niets waarvan de termijn voorbij is.',
  held: 'Vanwege een bewaarplicht {n, plural, one {blijft # voorval} other {blijven # voorvallen}} langer dan de termijn.',
  heldShifts:
    'Vanwege een bewaarplicht {n, plural, one {blijft # dienst} other {blijven # diensten}} langer dan de termijn.',
  dryRun: 'Dit was een proef: er is niets veranderd.',
}
export const ended: Translated<typeof english.ended> = {
  notices: '{n, plural, one {# bericht} other {# berichten}}',
  openings:
    '{n, plural, one {# openstelling voor een vertegenwoordiger} other {# openstellingen voor vertegenwoordigers}}',
  appeals: '{n, plural, one {# bezwaar} other {# bezwaren}}',
  hearing_notes: '{n, plural, one {# verslag van een gesprek} other {# verslagen van gesprekken}}',
  hearing_answers: '{n, plural, one {# antwoord bij een gesprek} other {# antwoorden bij gesprekken}}',
  investigation_notes: '{n, plural, one {# notitie van een onderzoek} other {# notities van onderzoeken}}',
  hearings: '{n, plural, one {# gesprek} other {# gesprekken}}',
  alleged_incidents:
    '{n, plural, one {# voorval dat samen met een ander was aangevoerd} other {# voorvallen die samen met een ander waren aangevoerd}}',
  response_agreements: '{n, plural, one {# instemming van HR} other {# instemmingen van HR}}',
  punishment_claims: '{n, plural, one {# melding van een straf} other {# meldingen van een straf}}',
  response_steps: '{n, plural, one {# stap} other {# stappen}}',
  responses: '{n, plural, one {# antwoord zonder persoon en teksten} other {# antwoorden zonder persoon en teksten}}',
  statements: '{n, plural, one {# verklaring} other {# verklaringen}}',
  accounts: '{n, plural, one {# verhaal van een getuige} other {# verhalen van getuigen}}',
  evidence_documents: '{n, plural, one {# naam van een document} other {# namen van documenten}}',
  confidences: '{n, plural, one {# vertrouwelijke mededeling} other {# vertrouwelijke mededelingen}}',
  incident_contexts:
    '{n, plural, one {# in vertrouwen vertelde omstandigheid} other {# in vertrouwen vertelde omstandigheden}}',
  cause_claims: '{n, plural, one {# uitspraak over een oorzaak} other {# uitspraken over een oorzaak}}',
  given_remedies: '{n, plural, one {# tegemoetkoming zonder de woorden} other {# tegemoetkomingen zonder de woorden}}',
  letting_go_incidents:
    '{n, plural, one {# voorval bij een afscheid van een klant} other {# voorvallen bij het afscheid van klanten}}',
  follow_up_answers: '{n, plural, one {# antwoord van een klant} other {# antwoorden van klanten}}',
  follow_ups: '{n, plural, one {# telefoontje} other {# telefoontjes}}',
  endings_for_customers:
    '{n, plural, one {# woord aan een klant over hoe het afliep} other {# woorden aan klanten over hoe het afliep}}',
  customer_claims:
    '{n, plural, one {# uitspraak over de kant van de klant} other {# uitspraken over de kant van de klant}}',
  attribution_denials:
    '{n, plural, one {# ontkenning dat een klacht over iemand ging} other {# ontkenningen dat klachten over iemand gingen}}',
  severity_claims: '{n, plural, one {# uitspraak over de ernst} other {# uitspraken over de ernst}}',
  corrections: '{n, plural, one {# correctie} other {# correcties}}',
  incident_parties: '{n, plural, one {# andere aanwezige} other {# andere aanwezigen}}',
  review_takings: '{n, plural, one {# oppakken van een zaak} other {# oppakken van zaken}}',
  idempotency_keys: '{n, plural, one {# eigen sleutel} other {# eigen sleutels}}',
  legal_holds:
    '{n, plural, one {# opgeheven bewaarplicht zonder de reden} other {# opgeheven bewaarplichten zonder de reden}}',
  assessments: '{n, plural, one {# beoordeling} other {# beoordelingen}}',
}
