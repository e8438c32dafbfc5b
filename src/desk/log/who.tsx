import { useState } from 'react'
import { useAsk } from '../api/asking'
import { PeopleDocument } from '../made/graphql'
import { Choice } from '../parts/choices'
import { namesApart, type Named as Person } from '../parts/names'
import { useSettled } from '../parts/settled'
import { Words } from '../parts/words'
import { useSay } from '../say/language'

const NOBODY = 'nobody'

interface Props {
  store: string
  roster: readonly Person[]
  chosen: Person | null | undefined
  onChoose: (person: Person | null) => void
  wrong: string | undefined
}

/** Whom it is about: of those who work that day, of others by their name, or nobody in particular. */
export function Who({ store, roster, chosen, onChoose, wrong }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const { data } = useAsk(PeopleDocument, { store, search }, { pause: search.length < 2 })
  const found = search.length < 2 ? [] : (data?.employees.edges.map(({ node }) => node) ?? [])
  const people = distinct([...(search ? found : roster), ...(chosen ? [chosen] : [])])
  const names = namesApart(people, (position) => say.word('position', position))
  return (
    <>
      <Choice
        label={say('log.who')}
        options={[
          ...people.map(({ number }) => ({ value: `n/${number}`, name: names.get(number)! })),
          { value: NOBODY, name: say('incident.nobody') },
        ]}
        value={chosen === undefined ? null : chosen === null ? NOBODY : `n/${chosen.number}`}
        onChange={(value) => {
          const person = people.find(({ number }) => `n/${number}` === value)
          // Chosen among several of one name, they keep what tells them apart, also where the others are shown no more.
          onChoose(person ? { number: person.number, name: names.get(person.number)! } : null)
        }}
      />
      {wrong && <p className="wrong">{wrong}</p>}
      <Words label={say('log.search')} type="search" lines={1} value={typed} onChange={setTyped} />
      {search.length >= 2 && data && found.length === 0 && <p role="status">{say('log.noneFound')}</p>}
    </>
  )
}

function distinct(people: readonly Person[]): Person[] {
  return people.filter(({ number }, n) => people.findIndex((one) => one.number === number) === n)
}
