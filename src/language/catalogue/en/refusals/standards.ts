export const standards = {
  fromToday: 'Choose today or a later day: nobody is held to a rule of yesterday.',
  notThere: 'There is no such standard. Look it up in the list of standards.',
  acknowledgedAlready: 'You have acknowledged this version already.',
} as const
