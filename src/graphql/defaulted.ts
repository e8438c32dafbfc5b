import { applyDecorators } from '@nestjs/common'
import { Field, type ReturnTypeFunc } from '@nestjs/graphql'
import { Transform } from 'class-transformer'

/** An optional input field with a default: left out and null mean the same. */
export const Defaulted = (type: ReturnTypeFunc, defaultValue: unknown, description?: string) =>
  applyDecorators(
    Field(type, { nullable: true, defaultValue, description }),
    Transform(({ value }: { value: unknown }) => value ?? defaultValue),
  )
