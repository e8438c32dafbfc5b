import { useState } from 'react'
import { useAsk } from '../api/asking'
import { PeopleDocument } from '../made/graphql'
import { useSay } from '../say/language'
import { Choice } from './choices'
import { namesApart } from './names'
import { useSettled } from './settled'
import { Words } from './words'

interface Props {
  label: string
  hint?: string
  /** As `asChosen` writes it; empty where nobody was chosen. */
  value: string
  wrong: string | undefined
  onChange: (value: string) => void
}

/** Somebody of the directory, found by their name: whom one may name is for the API to say. */
export function PersonField({ label, hint, value, wrong, onChange }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const { data } = useAsk(PeopleDocument, { store: null, search }, { pause: search.length < 2 })
  const found = search.length < 2 ? [] : (data?.employees.edges.map(({ node }) => node) ?? [])
  const names = namesApart(found, (position) => say.word('position', position))
  // What was chosen is called as it was when it was chosen.
  const others = found.filter(({ number }) => number !== numberOf(value)).map(({ number }) => number)
  const options = [...(value ? [value] : []), ...others.map((number) => asChosen({ number, name: names.get(number)! }))]
  return (
    <>
      <Words
        label={label}
        hint={hint ?? say('person.hint')}
        type="search"
        lines={1}
        value={typed}
        onChange={setTyped}
        wrong={wrong}
      />
      {options.length > 0 && (
        <Choice
          label={say('person.choose')}
          options={options.map((one) => ({ value: one, name: one.slice(one.indexOf(' ') + 1) }))}
          value={value || null}
          onChange={onChange}
        />
      )}
      {search.length >= 2 && data && found.length === 0 && <p role="status">{say('person.nobody')}</p>}
    </>
  )
}

/** How a form keeps who was chosen, so that their name is there again with the draft. */
const asChosen = ({ number, name }: { number: string; name: string }) => `${number} ${name}`
/** The number of who was chosen; undefined where nobody was. */
export const numberOf = (chosen: string | undefined): string | undefined => chosen?.split(' ')[0] || undefined
