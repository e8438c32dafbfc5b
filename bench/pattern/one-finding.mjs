import { assess } from '../../dist/src/pattern/answer/assess.js'
import { monthStart } from '../../dist/src/pattern/records/facts.js'
import { fitBaseline } from '../../dist/src/pattern/fit/fit-baseline.js'
import { dayAt, makeChain } from '../chain/chain.mjs'
import { questionsOf } from '../chain/questions.mjs'
import { recordsOf } from '../chain/records.mjs'
import { median } from '../load/statistics.mjs'

const ASKED = 1_000
const WARM_UP = 200
const DAYS = 730

const [stores, peoplePerStore] = process.argv.slice(2).map(Number)
const people = stores * peoplePerStore
const chain = makeChain({
  stores,
  peoplePerStore,
  today: dayAt(Date.now()) - 1,
  days: DAYS,
  rosterDays: DAYS,
  incidents: people * 15,
})
const incidents = [...chain.incidents()]
const about = questionsOf(chain, incidents, fitBaseline(recordsOf(chain, incidents), monthStart(chain.today)))
const questions = chain.people.map((person) => about(person, 'EMPLOYEE'))

const times = []
for (let i = 0; i < WARM_UP + ASKED; i++) {
  const begun = performance.now()
  assess(questions[i % questions.length])
  if (i >= WARM_UP) times.push(performance.now() - begun)
}
times.sort((a, b) => a - b)
process.send({ median: median(times), slowest: times[Math.floor(times.length * 0.99)] })
process.disconnect()
