import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { message } from '../language/message.js'
import { Unreadable } from './unreadable.js'
import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars'

/** Where both are specified: `date-time` and `full-date`. */
const RFC_3339 = 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6'

/**
 * A point in time. In the API it is RFC 3339 text with an offset; inside it is always UTC text of one width,
 * `2026-11-22T09:30:00.000Z`, so that comparing and sorting it as text is comparing and sorting it as time.
 */
export const DateTime = textScalar(
  'DateTime',
  'A point in time as RFC 3339 text with an offset, such as 2026-11-22T09:30:00+01:00 or 2026-11-22T08:30:00Z.',
  RFC_3339,
  instant,
)

/** A day of the calendar, `2026-11-22`, in the API and inside alike. */
export const CalendarDate = textScalar(
  'Date',
  'A day of the calendar (ISO 8601), such as 2026-11-22.',
  RFC_3339,
  calendarDate,
)

function instant(text: string): string {
  // RFC 3339 allows a small t and z; Node's own parser does not.
  const upper = text.toUpperCase()
  const time = valid(() => GraphQLDateTime.parseValue(upper)) ? Date.parse(upper) : NaN
  const utc = Number.isNaN(time) ? '' : new Date(time).toISOString()
  // An offset can lead out of the years 0000 to 9999, where the text would get wider.
  if (utc.length === 24) return utc
  throw new Unreadable(message('edge.noTime', { text: shortened(text) }))
}

function calendarDate(text: string): string {
  if (valid(() => GraphQLDate.parseValue(text))) return text
  throw new Unreadable(message('edge.noDay', { text: shortened(text) }))
}

function textScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  read: (text: string) => string,
): GraphQLScalarType<string, string> {
  const fromInput = (value: unknown) => {
    if (typeof value === 'string') return read(value)
    throw new Unreadable(message('edge.textInQuotes', { name }))
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    parseValue: fromInput,
    parseLiteral: (node: ValueNode) => fromInput(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => value as string, // already in the form above
  })
}

function valid(check: () => unknown): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
