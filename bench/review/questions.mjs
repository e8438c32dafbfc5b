const PAPER = 'paper { title inWords howCounted }'
const AGAINST = 'own expected low high ratio ratioLow ratioHigh'

const breakdowns = (by) => ({
  title: `breakdowns(by: ${by})`,
  document: `query ($from: Date!, $to: Date!) { breakdowns(by: ${by}, from: $from, to: $to) {
    groups { name breakdowns interactions perThousand against { ${AGAINST} } } whole { ${AGAINST} } ${PAPER} } }`,
})

/** What HR asks of the review, each about the same twelve months: `from` and `to` are given as variables where it takes them. */
export const QUESTIONS = [
  ...['CAUSE', 'CONTEXT_FACTOR', 'CONDITION', 'HOUR', 'STORE', 'POSITION', 'MONTH'].map(breakdowns),
  {
    title: 'whatConditionsCost',
    document: `query ($from: Date!, $to: Date!) { whatConditionsCost(from: $from, to: $to) {
      conditions { condition shifts added low high } oneMorePerson ${PAPER} } }`,
  },
]
