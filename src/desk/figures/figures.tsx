import { useState } from 'react'
import { now } from '../now'
import { Button } from '../parts/button'
import { Choice } from '../parts/choices'
import { Screen } from '../parts/screen'
import { Words } from '../parts/words'
import { type Key, useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { Answer, type Question, QUESTIONS } from './answer'
import { lastMonths } from './period'
import { ThisMonth } from './this-month'

/** What matters this month on a page, then each question with its days. */
export default function Figures() {
  const say = useSay()
  return (
    <Screen title={say('figures.title')}>
      <div className="wide">
        <ThisMonth />
        <Questions />
      </div>
    </Screen>
  )
}

function Questions() {
  const say = useSay()
  const { stores } = useViewer()
  const [begin] = useState(() => lastMonths(12, now()))
  const [question, setQuestion] = useState<Question>('breakdowns')
  const [by, setBy] = useState('STORE')
  const [measure, setMeasure] = useState('FORMAL_ASKED_FOR')
  const [from, setFrom] = useState(begin.from)
  const [to, setTo] = useState(begin.to)
  const [store, setStore] = useState('')
  const [purpose, setPurpose] = useState('')
  const asking = { question, by, measure, from, to, store: store || null, purpose: purpose.trim() || null }
  // What is asked is logged, so nothing is asked before somebody presses.
  const [asked, setAsked] = useState<typeof asking>()
  const { groupings, measures, ofStore, ofPurpose } = QUESTIONS[question]
  const options = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, name: say.word(kind, value) }))
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say('figures.questions')}</h2>
      <form
        className="deed filters"
        aria-labelledby="questions"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(asking)
        }}
      >
        <Choice
          label={say('figures.question')}
          options={(Object.keys(QUESTIONS) as Question[]).map((value) => ({
            value,
            name: say(`question.${value}` as Key),
          }))}
          value={question}
          onChange={(value) => {
            setQuestion(value as Question)
            setBy(QUESTIONS[value as Question].groupings[0] ?? 'STORE')
          }}
        />
        <div className="side-by-side">
          <Words label={say('figures.from')} lines={1} type="date" value={from} onChange={setFrom} />
          <Words label={say('figures.to')} lines={1} type="date" value={to} onChange={setTo} />
        </div>
        {groupings.length > 0 && (
          <Select label={say('figures.by')} options={options('by', groupings)} value={by} onChange={setBy} />
        )}
        {measures.length > 0 && (
          <Select
            label={say('figures.measure')}
            options={options('measure', measures)}
            value={measure}
            onChange={setMeasure}
          />
        )}
        {ofStore && (
          <Select
            label={say('today.store')}
            options={[
              { value: '', name: say('queue.everyStore') },
              ...stores.map(({ code, name }) => ({ value: code, name })),
            ]}
            value={store}
            onChange={setStore}
          />
        )}
        {ofPurpose && (
          <Words
            label={say('figures.purpose')}
            hint={say('figures.purposeHint')}
            lines={1}
            value={purpose}
            onChange={setPurpose}
          />
        )}
        <Button kind="main" type="submit">
          {say('figures.ask')}
        </Button>
      </form>
      {asked && <Answer key={JSON.stringify(asked)} asked={asked} />}
    </section>
  )
}

interface SelectProps {
  label: string
  options: readonly { value: string; name: string }[]
  value: string
  onChange: (value: string) => void
}

function Select({ label, options, value, onChange }: SelectProps) {
  return (
    <label className="words">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
