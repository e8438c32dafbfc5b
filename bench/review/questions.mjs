const PAPER = 'writtenAnswer { title inWords howCounted }'
const AGAINST = 'own expected low high ratio ratioLow ratioHigh'

const breakdowns = (by) => ({
  title: `breakdowns(by: ${by})`,
  document: `query ($from: Date!, $to: Date!) { breakdowns(by: ${by}, from: $from, to: $to) {
    groups { name breakdowns interactions perThousand against { ${AGAINST} } } whole { ${AGAINST} } ${PAPER} } }`,
})

const consistency = (by, measure) => ({
  title: `consistency(by: ${by}, measure: ${measure})`,
  document: `query ($from: Date!, $to: Date!) { consistency(by: ${by}, measure: ${measure}, from: $from, to: $to) {
    groups { name marked observed expected rateRatio low high } ${PAPER} } }`,
})

/** What HR asks of the review, each about the same twelve months: `from` and `to` are given as variables where it takes them. */
export const QUESTIONS = [
  ...['CAUSE', 'CONTEXT_FACTOR', 'CONDITION', 'HOUR', 'STORE', 'POSITION', 'MONTH'].map(breakdowns),
  {
    title: 'whatConditionsCost',
    document: `query ($from: Date!, $to: Date!) { whatConditionsCost(from: $from, to: $to) {
      conditions { condition shifts added low high } oneMorePerson ${PAPER} } }`,
  },
  consistency('MANAGER', 'FORMAL_ASKED_FOR'),
  consistency('MANAGER', 'OVER_REPORTING'),
  consistency('STORE', 'LATE_ANSWER'),
  {
    title: 'reviewQueue',
    document: `query { reviewQueue(first: 25) { edges { node { id reason dueAt incident { reference } } } } }`,
  },
  {
    title: 'reviewTimes',
    document: `query ($from: Date!, $to: Date!) { reviewTimes(from: $from, to: $to) { reason decided medianDays late } }`,
  },
  {
    title: 'responseEffects',
    document: `query ($from: Date!, $to: Date!) { responseEffects(from: $from, to: $to) {
      groups { name figures { followed observed expected usual ratio ratioRange verdict beforeAndAfter } } ${PAPER} } }`,
  },
  {
    title: 'modelHealth',
    document: `query ($from: Date!, $to: Date!) { modelHealth(from: $from, to: $to) {
      alarm { raised since } appeals { name decided overturned } causes { name decided overturned }
      calibration { days band followed expected usual observed } drift { month observed expected }
      multipliers { name before after moved } writtenAnswers { title inWords howCounted } } }`,
  },
]
