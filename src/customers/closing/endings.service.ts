import { randomBytes } from 'node:crypto'
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database, type Tx } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { isMailAddress } from '../../directory/mail-address.js'
import { badInput } from '../../graphql/errors.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { message } from '../../language/message.js'
import { type Language, USUAL_LANGUAGE } from '../../language/language.js'
import type { Letter } from '../../notices/letters.js'
import { type Channel, Outbox } from '../../notices/outbox.service.js'
import { Post } from '../../notices/post.service.js'
import { Clock } from '../../time/clock.js'
import { Customer } from '../known/customer.entity.js'
import { EndingForCustomer, ToldHow } from './ending-for-customer.entity.js'
import { namedIn } from './ending-words.js'

/** Where a customer reads how it ended, and answers what they would be asked. */
export const pathOf = (code: string): string => `/answers/${code}`
export const newCode = (): string => randomBytes(18).toString('base64url')

interface ToWrite {
  code: string
  reference: string
  contact: string | null
  store: string
  language: Language
}

/** What customers hear of how it ended, and the letters that lead them there. */
@Injectable()
export class Endings implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.post.writesLetters({
      letter: (id) => this.letter(id),
      sent: (id, channel) => this.sent(id, channel),
    })
  }

  /** Who can be told of an incident; null where nobody is known. */
  async customerOf(tx: Tx, { customerId }: Incident): Promise<Customer | null> {
    return customerId === null ? null : tx.findOneBy(Customer, { id: customerId })
  }

  /**
   * Throws BAD_USER_INPUT where words for a customer name somebody. Everybody of the store counts, so that nobody learns by
   * trying who had a part in it.
   */
  async mustNameNobody(tx: Tx, incident: Incident, customer: Customer, words: string): Promise<void> {
    const people = await this.database.readIn<{ name: string; number: string }>(
      tx,
      `SELECT e.name, e.number FROM employees e WHERE e.store_id = $1 OR e.id = $2
         OR EXISTS (SELECT 1 FROM store_managers m WHERE m.employee_id = e.id AND m.store_id = $1)`,
      [incident.storeId, incident.nameHeldBack ? null : incident.employeeId],
    )
    const named = namedIn(words, { people, customer })
    if (named)
      throw badInput({
        path: 'toCustomer',
        message: message('customers.leaveOut', { named }),
      })
  }

  /** They are to be told of it, anew where it was closed before. By mail where they have an address and something was written. */
  async keep(tx: Tx, viewer: Viewer, incident: Incident, customer: Customer, words: string | null): Promise<void> {
    const before = await tx.findOneBy(EndingForCustomer, { incidentId: incident.id })
    const said = { words, writtenBy: viewer.id, writtenAt: this.clock.now(), toldAt: null, how: null, toldById: null }
    const id = before?.id ?? newId(this.clock)
    if (before) await tx.update(EndingForCustomer, { id }, said)
    else await tx.insert(EndingForCustomer, { id, incidentId: incident.id, code: newCode(), ...said })
    if (words === null) return
    const byMail = isMailAddress(customer.contact ?? '') && (await this.outbox.putLetter(tx, id, 'MAIL'))
    if (!byMail) await this.outbox.putLetter(tx, id, 'WEBHOOK')
  }

  /** Null where it is not closed any more, was taken back or erased, or they were told already. */
  private async letter(id: string): Promise<Letter | null> {
    const [found] = await this.database.read<ToWrite>(
      `SELECT e.code, c.reference, c.contact, s.name AS store, COALESCE(s.language, '${USUAL_LANGUAGE}') AS language
       FROM endings_for_customers e JOIN incidents i ON i.id = e.incident_id JOIN customers c ON c.id = i.customer_id
       JOIN stores s ON s.id = i.store_id
       WHERE e.id = $1 AND e.words IS NOT NULL AND e.code IS NOT NULL AND e.told_at IS NULL AND i.closed_at IS NOT NULL
         AND i.withdrawn_at IS NULL AND c.erased_at IS NULL`,
      [id],
      { fresh: true },
    )
    if (!found) return null
    const { code, reference, contact, store, language } = found
    return {
      customer: reference,
      address: isMailAddress(contact ?? '') ? contact : null,
      language,
      path: pathOf(code),
      subject: message('outside.endedSubject', { store }),
      text: (link) => message('outside.ended', { link, store }),
    }
  }

  /** A mail reached them, as far as its server says. What a webhook hands on may reach them later, or never. */
  private async sent(id: string, channel: Channel): Promise<void> {
    if (channel === 'WEBHOOK') return
    await this.database.write(async (tx) => {
      const told = { toldAt: this.clock.now(), how: ToldHow.MAIL }
      const { affected } = await tx.update(EndingForCustomer, { id, toldAt: IsNull() }, told)
      if (!affected) return
      const { incidentId } = await tx.findOneByOrFail(EndingForCustomer, { id })
      await this.audit.record(tx, {
        action: 'ending.told',
        actorId: null,
        subjectId: incidentId,
        after: { how: ToldHow.MAIL },
      })
    })
  }
}
