import { applyDecorators } from '@nestjs/common'
import { Transform } from 'class-transformer'
import { IsNotEmpty, MaxLength } from 'class-validator'

/** Words that a person writes: blanks around them are dropped, and at least one character must be left. */
export const Written = (most: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsNotEmpty({ message: 'Say something here: it is empty.' }),
    MaxLength(most, { message: `Keep this to ${most.toLocaleString('en')} characters.` }),
  )
