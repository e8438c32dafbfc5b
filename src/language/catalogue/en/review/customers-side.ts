/** What customers get, and what was mended for them. */
export const customersSide = {
  proposal:
    '{given, plural, one {# exception} other {# exceptions}} were given to {customers, plural, one {# known customer} other {# known customers}}: either everyone gets it or no one. Publish a new version to {change}, make it an offer of its own, or decline it from now on.',
  raise: 'raise the limit of {code} from {limit} to {most} for everybody',
  graver: 'let {code} be given for graver breakdowns too',

  ofKind: 'Of customers of the kind {kind}',
  ofNoKind: 'Of customers whose kind nobody said',
  expect:
    '{who}, {agreements, plural, one {# customer} other {# customers}} said what they expect, and {forgive} forgive a single failure.',
  unasked:
    '{n, plural, one {# remedy} other {# remedies}} went to others of them after a first failure, at a cost of {cost}: if they expect the same, between {low} and {high} of it was not needed.',
  unaskedUnknown:
    '{n, plural, one {# remedy} other {# remedies}} went to others of them after a first failure, at a cost of {cost}: too few said what they expect to tell whether it was needed. Ask more of them the three questions.',
  nothingAgreed:
    'Nothing is agreed with any customer yet, so it can’t be told what they expect. Ask them the three questions.',
  agreed:
    'Of {agreements, plural, one {# customer} other {# customers}} with whom something is agreed, {forgive} forgive a single failure.',
  notNeeded:
    '{n, plural, one {# remedy} other {# remedies}} went to such customers after their first failure, at a cost of {cost}: a word of apology may have done.',
  beyondAgreed: '{n, plural, one {# remedy} other {# remedies}} went beyond what was agreed, at a cost of {cost}.',

  tooFew:
    'It can’t be told yet: there are only {n, plural, one {# breakdown} other {# breakdowns}} in all, before and after.',
  lessOften: 'It happens less often since: between {low} and {high} times as often as before.',
  moreOften: 'It happens more often since: between {low} and {high} times as often as before.',
  cannotTell:
    'It can’t be told yet whether it helped: since then it happens between {low} and {high} times as often as before, which chance explains.',
  any: 'any',
} as const
