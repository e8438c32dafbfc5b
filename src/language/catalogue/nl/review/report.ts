import type { Translated } from '../../english.js'
import type * as english from '../../en/review/report.js'

export const report: Translated<typeof english.report> = {
  title: 'Overzicht van {month}',
  forHr:
    'Voor HR. Gemaakt op {madeAt, date, ::yMMMMdHHmm} UTC, uit de gegevens zoals ze toen waren. Cijfers over weinig mensen worden niet getoond; waar\n“niet getoond” staat, is er een getal dat niet wordt verteld.',
  howCounted: 'Hoe dit is geteld',
  whatMatters: 'Wat ertoe doet',
  nothingToSay: 'Niets te melden',
  days: 'Van {from, date} tot en met {to, date}.',
  more: 'En nog {n}: de hele tabel is als CSV te krijgen waar HR de vraag stelt.',
}

export const chart: Translated<typeof english.chart> = { expected: 'verwacht', observed: 'waargenomen' }

export const comparison: Translated<typeof english.comparison> = {
  rule: '“{incidents} in {days} dagen”',
  nobody: '{rule} zou niemand hebben aangemerkt.',
  fewMarked: 'Hoeveel mensen {rule} zou hebben aangemerkt, is {leftOut}.',
  fewWithout:
    '{rule} zou ongeveer {whole} mensen hebben aangemerkt. Bij hoeveel van hen er geen patroon was en zich ook niets begon af te tekenen, is {leftOut}. Aantallen zijn op vijftallen afgerond.',
  marked:
    '{rule} zou ongeveer {whole} mensen hebben aangemerkt; bij ongeveer {part} van hen ging het op dat moment om slechte dagen, fouten die iedereen weleens maakt, of een winkel waar het niet goed ging ({low}% tot {high}%). Aantallen zijn op vijftallen afgerond.',
  leftOut: 'weggelaten, omdat één tot {most} mensen uit elkaar te houden zouden zijn',
  trial:
    'Elk voorval zoals het is bevonden, naast wat het gewijzigde beleid er toen van zou hebben gezegd. Aantallen zijn op vijftallen afgerond, en weggelaten waar één tot {most} mensen erachter zitten. Het invoeren verandert hier niets aan: een beleid geldt voor wat daarna wordt vastgelegd.',
}
