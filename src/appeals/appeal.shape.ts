import { addServedField, column, derived, shape, type Source } from '../graphql/shape.js'
import { Response } from '../responses/response.entity.js'
import { responseShape } from '../responses/response.shape.js'
import { ResponseStatus } from '../responses/response-words.js'
import { instantOf } from '../time/instant.js'
import { unheardFrom } from './appeal-rules.js'
import { Appeal, AppealStatus } from './appeal.entity.js'

/** When the appeal of a response was made that nobody has decided; null where there is none. */
const WAITS_SINCE = (own: string) =>
  `(SELECT w.made_at FROM appeals w WHERE w.response_id = ${own}.id AND w.decided_at IS NULL)`

export const appealShape = shape('appeals', {
  text: column('text'),
  madeAt: column('made_at'),
  decidedAt: column('decided_at'),
  reason: column('reason'),
  status: derived(['upheld'], ([upheld]) =>
    upheld === null ? AppealStatus.WAITING : upheld ? AppealStatus.UPHELD : AppealStatus.REJECTED,
  ),
  response: {
    kind: 'one',
    shape: () => responseShape,
    on: (appeal, response) => `${response}.id = ${appeal}.response_id`,
  },
})

declare module '../responses/response.entity.js' {
  interface Response {
    appeal?: Appeal | null
  }
}

addServedField(
  Response,
  responseShape,
  'appeal',
  () => Appeal,
  { nullable: true, description: 'The employee’s appeal against it, if they made one.' },
  { kind: 'one', shape: () => appealShape, on: (response, appeal) => `${appeal}.response_id = ${response}.id` },
)

/** An appeal that is not decided in 30 days suspends what is no discipline, too; discipline it suspends at once. */
const given = responseShape.sources.get('status') as Extract<Source, { kind: 'columns' }>
responseShape.sources.set('status', {
  kind: 'columns',
  columns: (own, beside) => [WAITS_SINCE(own), ...given.columns(own, beside)],
  read: ([madeAt, ...values], reading) => {
    const status = given.read(values, reading)
    const unheard = madeAt !== null && instantOf(reading.now) >= unheardFrom(madeAt as string)
    return unheard && status === ResponseStatus.ACTIVE ? ResponseStatus.UNDER_APPEAL : status
  },
})
