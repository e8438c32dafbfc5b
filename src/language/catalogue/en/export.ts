/** The page of all that is held on a person. */
export const personExport = {
  title: 'What is held on {name}',
  madeAt: 'Everything that Reprieve held on {name} on {at, date, ::yMMMMdHHmm}. Times are in UTC.',
  byHr: 'Somebody in HR put this together. A complaint about them, if there is one, is not in it, and nothing here shows whether there is. {name} has all of it by exporting it themselves; of somebody who cannot sign in, the command on the server exports all.',
  inShort: 'In short',
  nothingUnder: 'Nothing is held under',
  incidents:
    '{n, plural, one {# incident names} other {# incidents name}} them{days, select, NONE {} ONE {, on {from, date}} other {, from {from, date} to {to, date}}}.',
  done: 'What was done about them: {kinds}.',
  nothingDone: 'Nothing was done about any.',
  times: '{n, number} × {kind}',
  said: 'They told their side {said, plural, one {# time} other {# times}}, appealed {appealed, plural, one {# time} other {# times}}, and were heard {heard, plural, one {# time} other {# times}}.',
  wentWell: 'What went well was written down {n, plural, one {# time} other {# times}}.',
  shifts:
    '{n, plural, one {# shift stands} other {# shifts stand}} on their roster{days, select, NONE {} ONE {, on {from, date}} other {, from {from, date} to {to, date}}}.',
  looked: 'Their record was looked at {n, plural, one {# time} other {# times}}.',
  all: 'In all that is {rows, plural, one {# row} other {# rows}} in {parts, plural, one {# part} other {# parts}}; all of them follow.',
  month:
    '{month, date, ::yMMMM}: {shifts, plural, one {# shift} other {# shifts}}, {customers, plural, one {# customer} other {# customers}}',
} as const
