/** What conditions cost. */
export const conditionCosts = {
  title: 'What conditions cost, {period}',
  costliest:
    'The costliest condition was {condition}: on {shifts, plural, one {# shift} other {# shifts}} it added {about}.',
  none: 'No condition stands on the roster of this time.',
  about: 'about {added} {n, plural, =1 {breakdown} other {breakdowns}} ({low} to {high})',
  savedNotTold:
    'What one more person would have saved on {shifts, plural, one {# understaffed shift} other {# understaffed shifts}} cannot be told from chance: {about}.',
  saved:
    'One more person on understaffed shifts would have saved {about}. There were {shifts, number} such shifts; on 100 of them that is {per} ({low} to {high}).',

  counted:
    'For each shift on the roster under a condition: the breakdowns put down to employees to be expected there without it, by interactions, position and other conditions, times what the condition multiplies them by, less one. The multiplier and its range (nine times in ten) are those of the peers’ model fitted before each month.',
  notOthers:
    'Breakdowns of other causes, which the model does not expect, are not in these numbers; nor are bad days, which come whatever the conditions.',
  assumed:
    'It is assumed that one more person would make an understaffed shift an ordinary one, with as many customers served and all else as it was, and that the condition itself makes the difference, not something that comes with it.',
  several:
    'Where several conditions held at once, each one’s part is what would go if it alone did: the parts do not add up.',

  condition: 'condition',
  shifts: 'shifts',
  interactions: 'interactions',
  added: 'breakdowns added',
  onHundred: 'on 100 shifts',
  legend: 'Bars: breakdowns put down to employees that the condition added. Lines: where that lies nine times in ten.',
} as const
