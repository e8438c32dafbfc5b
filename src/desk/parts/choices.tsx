import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup, Text } from 'react-aria-components'

export interface Option {
  value: string
  name: string
}

interface Shared {
  label: string
  options: readonly Option[]
}

/** One of several, as large buttons. */
export function Choice({
  label,
  options,
  value,
  onChange,
}: Shared & { value: string | null; onChange: (value: string) => void }) {
  return (
    <RadioGroup className="choices" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <div className="chips">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="chip">
            {option.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** Any of several. */
export function Choices({
  label,
  hint,
  options,
  value,
  onChange,
}: Shared & { hint?: string | undefined; value: readonly string[]; onChange: (value: string[]) => void }) {
  return (
    <CheckboxGroup className="choices" value={[...value]} onChange={onChange}>
      <Label>{label}</Label>
      <div className="chips">
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} className="chip">
            {option.name}
          </Checkbox>
        ))}
      </div>
      {hint && <Text slot="description">{hint}</Text>}
    </CheckboxGroup>
  )
}
