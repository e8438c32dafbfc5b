import { type Answer, type Data, send } from './client.js'
import * as documents from './documents.js'
import { ago, today } from './times.js'

export interface StoreAtHand {
  id: string
  code: string
  name: string
}

export interface Refusal {
  code: string
  message: string
  /** What is wrong, by the path of the field. */
  fields: Record<string, string>
}

/** What somebody logs, said in short: whatever is left out is a minor matter of an hour ago in their own store. */
export interface ToLog {
  about?: Person | null
  store?: StoreAtHand
  cause?: string
  occurredAt?: string
  summary?: string
  context?: string[]
  [more: string]: unknown
}

/** Somebody of the directory who acts through the API, with a token of their own. */
export class Person {
  private token?: { of: string; signed: Promise<string> }

  constructor(
    private readonly address: string,
    private readonly signToken: (number: string) => Promise<string>,
    readonly id: string,
    readonly number: string,
    readonly name: string,
    readonly position: string | null,
    /** Where they work, or the first store they manage. */
    readonly store: StoreAtHand | null,
  ) {}

  /** What they send to say who they are. */
  async authorization(): Promise<string> {
    return `Bearer ${await this.tokenOfToday()}`
  }

  async sends(query: string, variables: object = {}): Promise<Answer> {
    return send(this.address, await this.authorization(), query, variables)
  }

  /** The link that signs them in on the page. */
  async link(): Promise<string> {
    return `/graphql#token=${await this.tokenOfToday()}`
  }

  /** The link that signs them in at the desk. */
  async deskLink(): Promise<string> {
    return `/#token=${await this.tokenOfToday()}`
  }

  /** An export, as a browser or a script fetches it. */
  async gets(path: string): Promise<Response> {
    return fetch(this.address + path, { headers: { authorization: await this.authorization() } })
  }

  /** The data of an answer without errors. */
  async asks(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.sends(query, variables)
    if (errors) throw new Error(`${this.name} was refused: ${JSON.stringify(errors)}`)
    return data!
  }

  /** The one error of an answer without data. */
  async isRefused(query: string, variables: object = {}): Promise<Refusal> {
    const { data, errors } = await this.sends(query, variables)
    const [error, ...more] = errors ?? []
    if (!error || more.length > 0)
      throw new Error(`${this.name} should have been refused once: ${JSON.stringify({ data, errors })}`)
    if (Object.values(data ?? {}).some((value) => value !== null))
      throw new Error(`${this.name} was refused, and given data: ${JSON.stringify(data)}`)
    const fields = error.extensions.fields ?? []
    return {
      code: error.extensions.code,
      message: error.message,
      fields: Object.fromEntries(fields.map(({ path, message }) => [path, message])),
    }
  }

  async logs(incident: ToLog = {}): Promise<Data> {
    return (await this.asks(documents.LOG, { input: this.inputOf(incident) })).logIncident
  }

  cannotLog(incident: ToLog): Promise<Refusal> {
    return this.isRefused(documents.LOG, { input: this.inputOf(incident) })
  }

  /** The input of logIncident. `about: null` names nobody. */
  inputOf({ about, store, ...more }: ToLog): Data {
    return {
      store: (store ?? about?.store ?? this.store)?.code,
      ...(about ? { employee: about.number } : {}),
      occurredAt: ago({ hours: 1 }),
      summary: 'The customer waited a long time and then got the wrong bag.',
      ...more,
    }
  }

  async sees(incident: Data): Promise<Data | null> {
    return (await this.asks(documents.ONE_INCIDENT, { id: incident.id })).incident
  }

  async lists(filter: object | null = null, page: { first?: number; after?: string } = {}): Promise<Data> {
    return (await this.asks(documents.INCIDENTS, { filter, ...page })).incidents
  }

  async looksUp(person: { number: string }): Promise<Data | null> {
    return (await this.asks(documents.ONE_EMPLOYEE, { number: person.number })).employee
  }

  async withdraws(incident: Data, reason = 'It was logged twice.'): Promise<Data> {
    return (await this.asks(documents.WITHDRAW, { id: incident.id, reason })).withdrawIncident
  }

  async asksForStatement(incident: Data): Promise<Data> {
    return (await this.asks(documents.REQUEST_STATEMENT, { incidentId: incident.id })).requestStatement
  }

  async states(incident: Data, text = 'The till froze twice, and nobody came when I called.'): Promise<Data> {
    return (await this.asks(documents.GIVE_STATEMENT, { incidentId: incident.id, text })).giveStatement
  }

  /** With a reason, which late ones need. */
  async recordsShifts(...shifts: object[]): Promise<number> {
    return (await this.asks(documents.RECORD_SHIFTS, { shifts, reason: 'The counts came late.' }))
      .recordShifts as number
  }

  /** A Response, or DueProcessNotMet, as `__typename` says. */
  async responds(incident: Data, kind: string, more: object = {}): Promise<Data> {
    return (await this.asks(documents.RESPOND, { input: this.answerTo(incident, kind, more) })).respond
  }

  cannotRespond(incident: Data, kind: string, more: object = {}): Promise<Refusal> {
    return this.isRefused(documents.RESPOND, { input: this.answerTo(incident, kind, more) })
  }

  async approves(response: Data, reason = 'The records bear it out.'): Promise<Data> {
    return (await this.asks(documents.APPROVE, { id: response.id, reason })).approveResponse
  }

  async declines(response: Data, reason = 'Coaching has not been tried.'): Promise<Data> {
    return (await this.asks(documents.DECLINE, { id: response.id, reason })).declineResponse
  }

  /** What waits for HR, oldest first. */
  async reviews(reasons?: string[], page: { first?: number; after?: string } = {}): Promise<Data> {
    return (await this.asks(documents.QUEUE, { reasons, ...page })).reviewQueue
  }

  /** A token is good for a month, and a story may go on for years. */
  private tokenOfToday(): Promise<string> {
    if (this.token?.of !== today()) this.token = { of: today(), signed: this.signToken(this.number) }
    return this.token.signed
  }

  private answerTo(incident: Data, kind: string, more: object): Data {
    return { incidentId: incident.id, kind, reason: 'We talked about what happened.', ...more }
  }
}
