import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

interface Props {
  label: string
  /** What helps to write it. */
  hint?: string
  /** What is wrong with it, in the server's words. */
  wrong?: string | undefined
  value: string
  onChange: (value: string) => void
  /** One line, or a place for sentences. */
  lines?: number
  type?: 'text' | 'number' | 'time' | 'date' | 'datetime-local' | 'search'
}

/** Something to type. */
export function Words({ label, hint, wrong, value, onChange, lines = 3, type = 'text' }: Props) {
  return (
    <TextField className="words" value={value} onChange={onChange} isInvalid={wrong !== undefined}>
      <Label>{label}</Label>
      {lines > 1 ? <TextArea rows={lines} /> : <Input type={type} />}
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{wrong}</FieldError>
    </TextField>
  )
}
