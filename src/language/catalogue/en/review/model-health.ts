/** How well we judge. */
export const modelHealth = {
  title: '{part}, {period}',
  DRIFT: 'Whether the model still fits',
  CALIBRATION: 'Whether what is expected comes about',
  MULTIPLIERS: 'What moved in the model',
  APPEALS: 'Appeals',
  CAUSES: 'Contested causes',

  stillFits:
    'The model still fits: the days of these months on which something went wrong that was put down to somebody are as many as it expects, give or take chance and a tenth.',
  moreThanExpected:
    'The model no longer fits: since {since, date, ::yMMMM} there were {ratio} times as many days on which something went wrong that was put down to somebody as it expects over the whole organisation. It was clear from {clearFrom, date, ::yMMMM} on.',
  fewerThanExpected:
    'The model no longer fits: since {since, date, ::yMMMM} there were {percent}% of the days on which something went wrong that was put down to somebody that it expects over the whole organisation. It was clear from {clearFrom, date, ::yMMMM} on.',
  whatToDo:
    'Until it fits again, take findings about persons as a hint alone, and start nothing formal on one made since then without looking into the incidents. Look at what has changed: the breakdowns by cause, store and month, and the multipliers of positions and conditions; who logs, and how eagerly; whether the roster still counts customers. A baseline is fitted anew each month (npm run fit), and takes in a lasting change as its months pass.',
  outside: 'Outside of the usual range, which one month in twenty is by chance: {months}.',
  driftCounted:
    'Each month’s days with own incidents on recorded shifts in the whole organisation, against what the baseline in force when the month began expects of what was worked: stores (each as it was on the whole), positions, conditions and customers, at the mean lasting factor, bad days and wrong causes included. The month that has not ended counts to today.',
  alarmWeighs:
    'The alarm weighs all months of this time together, by how much likelier they are if there are 0.5 to 2 times as many as expected from some month on (Shiryaev-Roberts with a negative binomial that allows for a tenth beyond chance). If the model fits, it is false once in twenty years on average at most. With 40 a month it notices half as many again within three months or so.',
  driftLegend:
    'Line: days on which something went wrong that was put down to somebody, each month. Shaded: where they lie with 95% if the baseline in force fits.',
  ofMonth: '{month, date, ::yMMMM}: {observed}, expected {expected}.',

  again:
    'In the {days} days after something had been put down to somebody: {observed} days on which it happened again, where the model expected {expected}.',
  bandsOff: 'In {off} of {all} bands there were more or fewer than expected, by more than chance: {bands}.',
  bandOff: 'band {band} ({ratio} times)',
  bandsFit: 'In each band there were as many as expected, give or take chance.',
  dotsOutside:
    '{n, plural, one {# dot lies} other {# dots lie}} outside of the bar (band {bands}); of as many as there are here, {chance} would by chance.',
  dotsWithin: 'Each dot lies within its bar.',
  nobodyFollowed: 'Nobody was followed in this time.',
  calibrationCounted:
    'Every own incident of this time, one at a time for each person: days with own incidents on recorded shifts in the {first} and {whole} days from the day after, to today at most, against what the model believed at the end of that day, on the shifts then worked. Whether a lasting factor truly was 2 nobody ever knows; this can be known.',
  calibrationDrawn:
    'Of more than {most, number} own incidents those of half of the people are followed, or of a quarter, and so on, until they are no more than that: always the same people, whom nobody chose. The ranges allow for it.',
  bandsCounted:
    'Bands: follow-ups sorted by what was expected in them, in up to ten parts of equal size. What managers did meanwhile is in what was observed.',
  rangesCounted:
    'The range holds the count with 95% if the model is right; the ratio is gamma-Poisson, drawn to 1 by what all bands together tell.',
  calibrationLegend:
    'Each dot: people of whom about as much was expected. Across, what the model expected in {days} days for each; up, what there was. On the dashed line both are the same; the bar is where the dot lies with 95% if the model is right. Filled: it does not.',

  thePosition: 'the position {name} from {before} to {after}',
  theCondition: 'the condition {name} from {before} to {after}',
  noTwoBaselines: 'There were no two baselines to compare in this time.',
  moved: 'Moved by more than the ranges allow: {what}.',
  nothingMoved: 'No position and no condition moved by more than the ranges allow.',
  multipliersCounted:
    'How many times as often breakdowns come in a position or under a condition, for anyone: by the baseline in force on the first day, and on the last. Moved: the two ranges, of 90% each, have nothing in common. Positions in which fewer than {limit} people worked are left out.',
  multipliersLegend:
    'How many times as often breakdowns come, for anyone, with the range of 90%: at the end of this time, and in brackets at its beginning. A filled diamond: moved.',
  withBefore: '{name} ({before})',
  multipliersMiddle: 'times as often as in an ordinary position without conditions',

  noAppeal: 'No appeal was decided in this time.',
  noContest: 'No contest was decided in this time.',
  ofAll: 'Of all',
  of: 'Of {name}',
  overturnedOf: '{of}: {overturned} of {decided} overturned on appeal.',
  correctedOf: '{of}: {overturned} of {decided} corrected after a contest.',
  appealsCounted:
    'Appeals that HR decided in this time, by the kind of response, whenever they were made. What employees never appealed is not among them, so this is no share of all that was wrong.',
  causesCounted:
    'Causes that an employee had contested and that were settled in this time, by the cause that was recorded before. Corrected: HR settled it otherwise than it was recorded.',

  days: 'days',
  band: 'band',
  followed: 'followed',
  expected: 'expected',
  observed: 'observed',
  timesExpected: 'times the expected',
  month: 'month',
  what: 'what',
  name: 'name',
  before: 'before',
  after: 'after',
  movedColumn: 'moved',
  response: 'response',
  decided: 'decided',
  overturned: 'overturned',
  recordedCause: 'recorded cause',
  corrected: 'corrected',
} as const
