import { applyDecorators } from '@nestjs/common'
import { Transform } from 'class-transformer'
import { IsNotEmpty, MaxLength } from 'class-validator'
import { rule } from '../language/rule.js'

/** Words that a person writes: blanks around them are dropped, and at least one character must be left. */
export const Written = (most: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsNotEmpty({ message: rule('edge.empty') }),
    MaxLength(most, { message: rule('edge.charactersAtMost', { most }) }),
  )
