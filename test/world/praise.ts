import type { Data } from './client.js'
import type { Person } from './person.js'
import { today } from './times.js'

export const SAID = 'id words from occurredOn givenAt withdrawnAt by { number } employee { number }'
export const COMMEND = `mutation ($input: CommendInput!) { commend(input: $input) { ${SAID} } }`

/** What is sent to commend somebody: whatever is left out is a colleague's praise of today. */
export const praiseOf = (person: Person, more: object = {}) => ({
  input: {
    employee: person.number,
    words: 'She stayed calm, and the customer thanked her.',
    from: 'COLLEAGUE',
    occurredOn: today(),
    ...more,
  },
})

export const commends = async (by: Person, person: Person, more: object = {}): Promise<Data> =>
  (await by.asks(COMMEND, praiseOf(person, more))).commend
