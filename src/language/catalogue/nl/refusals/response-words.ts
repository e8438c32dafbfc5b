import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/response-words.js'

export const responseNoun: Translated<typeof english.responseNoun> = {
  TEACHABLE_MOMENT: 'leermoment',
  REASSIGNMENT: 'tijdelijk ander werk',
  COACHING: 'begeleiding',
  TRAINING: 'training',
  SUPPORT: 'ondersteuning',
  PROCESS_FIX: 'verbetering van het proces',
  RECOGNITION: 'waardering',
  NO_ACTION: 'geen actie',
  STAND_DOWN: 'vrijstelling van werk',
  VERBAL_WARNING: 'mondelinge waarschuwing',
  WRITTEN_WARNING: 'schriftelijke waarschuwing',
  FINAL_WARNING: 'laatste waarschuwing',
  SUSPENSION: 'schorsing',
  DISMISSAL: 'ontslag',
}

export const responseAtFirst: Translated<typeof english.responseAtFirst> = {
  TEACHABLE_MOMENT: 'Een leermoment',
  REASSIGNMENT: 'Tijdelijk ander werk',
  COACHING: 'Begeleiding',
  TRAINING: 'Een training',
  SUPPORT: 'Ondersteuning',
  PROCESS_FIX: 'Een verbetering van het proces',
  RECOGNITION: 'Waardering',
  NO_ACTION: 'Geen actie',
  STAND_DOWN: 'Vrijstelling van werk',
  VERBAL_WARNING: 'Een mondelinge waarschuwing',
  WRITTEN_WARNING: 'Een schriftelijke waarschuwing',
  FINAL_WARNING: 'Een laatste waarschuwing',
  SUSPENSION: 'Een schorsing',
  DISMISSAL: 'Ontslag',
}

export const responseStatus: Translated<typeof english.responseStatus> = {
  PLANNED: 'nog niet begonnen',
  ACTIVE: 'van kracht',
  COMPLETED: 'afgerond',
  AWAITING_HR: 'in afwachting van HR',
  DECLINED: 'afgewezen',
  WITHDRAWN: 'ingetrokken',
  EXPIRED: 'vervallen',
  UNDER_APPEAL: 'in bezwaar',
  OVERTURNED: 'herroepen',
}

export const responseDone: Translated<typeof english.responseDone> = {
  APPROVE: 'goedgekeurd',
  DECLINE: 'afgewezen',
  WITHDRAW: 'ingetrokken',
  AGREE: 'aanvaard',
  END: 'eerder beëindigd',
  COMPLETE_STEP: 'een stap verder gebracht',
  FINISH: 'afgerond',
  REFLECT: 'van een terugblik voorzien',
  APPEAL: 'in bezwaar gebracht',
  UPHOLD: 'in bezwaar beslist',
  OVERTURN: 'herroepen',
}

export const responseCan: Translated<typeof english.responseCan> = {
  APPROVE: 'dat HR het goedkeurt',
  DECLINE: 'dat HR het afwijst',
  WITHDRAW: 'dat wie erom vroeg het intrekt',
  AGREE: 'dat de medewerker ermee akkoord gaat',
  END: 'dat het eerder eindigt',
  COMPLETE_STEP: 'dat een van de stappen gedaan wordt',
  FINISH: 'dat het met een uitkomst wordt afgerond',
  REFLECT: 'dat de medewerker erop terugkijkt of erop antwoordt',
  APPEAL: 'dat de medewerker bezwaar maakt',
  UPHOLD: 'dat HR over het bezwaar beslist',
  OVERTURN: 'dat HR vaststelt dat het niet aan de medewerker lag',
}
