import { useSay } from '../say/language'
import { Choice, Choices, type Option } from './choices'
import { PersonField } from './person'
import { Words } from './words'

/** One thing that a form asks: what is said to it is a text, of several choices their values with spaces between. */
export interface Field {
  name: string
  label: string
  hint?: string
  kind?: 'words' | 'line' | 'number' | 'date' | 'moment' | 'choice' | 'several' | 'person'
  options?: readonly Option[]
  /** It may be left empty. */
  free?: boolean
  /** What it says before anybody says something else. */
  begin?: string
}

interface Props {
  of: Field
  value: string
  wrong: string | undefined
  onChange: (value: string) => void
}

export function Asked({ of, value, wrong, onChange }: Props) {
  const { label, kind = 'words', options = [] } = of
  const say = useSay()
  const clock = kind === 'moment' ? say.clock() : undefined
  const hint = [of.hint, clock && say('clock.typed', { clock })].filter(Boolean).join(' ') || undefined
  const help = hint === undefined ? {} : { hint }
  if (kind === 'person') return <PersonField label={label} {...help} value={value} wrong={wrong} onChange={onChange} />
  if (kind === 'choice')
    return (
      <>
        <Choice label={label} options={options} value={value || null} onChange={onChange} />
        {wrong && <p className="wrong">{wrong}</p>}
      </>
    )
  if (kind === 'several')
    return (
      <>
        <Choices
          label={label}
          hint={hint}
          options={options}
          value={value.split(' ').filter(Boolean)}
          onChange={(chosen) => onChange(chosen.join(' '))}
        />
        {wrong && <p className="wrong">{wrong}</p>}
      </>
    )
  const types = { words: 'text', line: 'text', number: 'number', date: 'date', moment: 'datetime-local' } as const
  return (
    <Words
      label={label}
      {...help}
      wrong={wrong}
      value={value}
      onChange={onChange}
      lines={kind === 'words' ? 4 : 1}
      type={types[kind]}
    />
  )
}
