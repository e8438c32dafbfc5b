import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { setAddress } from '../directory/addresses.writer.js'
import { asTyped, meant } from '../directory/as-typed.js'
import { isMailAddress, NO_ADDRESS } from '../directory/mail-address.js'
import { badInput } from '../graphql/errors.js'
import { Outbox } from '../notices/outbox.service.js'
import { Clock } from '../time/clock.js'
import { KeptApart } from './kept-apart.registry.js'
import { message } from '../language/message.js'

interface Whose {
  id: string
  number: string
  storeId: string | null
}

/** Where people are told by mail. It is theirs to set; HR sets it for who cannot, and whoever read at the old one is told. */
@Injectable()
export class AddressesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly apart: KeptApart,
    private readonly clock: Clock,
  ) {}

  async own({ id }: Viewer): Promise<string | null> {
    const [row] = await this.database.read<{ mail: string }>(
      'SELECT mail FROM addresses WHERE employee_id = $1',
      [id],
      { fresh: true },
    )
    return row?.mail ?? null
  }

  /** Null takes it away. */
  setOwn(viewer: Viewer, address: string | null): Promise<string | null> {
    return this.database.write((tx) => this.set(tx, viewer, viewer, address))
  }

  async setFor(viewer: Viewer, number: string, address: string | null): Promise<boolean> {
    return this.database.write(async (tx) => {
      const people = await this.database.readIn<Whose>(
        tx,
        'SELECT id, number, store_id AS "storeId" FROM employees WHERE number IN ($1, $2)',
        [...asTyped(number)],
      )
      const person = meant(people, number, (row) => row.number)
      if (!person) throw badInput({ path: 'employee', message: message('workforce.nobodyOfThisNumber') })
      await this.apart.mustBe(tx, viewer, person.id)
      await this.set(tx, viewer, person, address)
      return true
    })
  }

  /** That it was changed stands in the trail, and never what it is. */
  private async set(tx: Tx, viewer: Viewer, whose: Whose, text: string | null): Promise<string | null> {
    const mail = text?.trim() || null
    if (mail !== null && !isMailAddress(mail)) throw badInput({ path: 'address', message: NO_ADDRESS })
    const own = viewer.id === whose.id
    const before = await setAddress(this.database, tx, { employeeId: whose.id, mail, setAt: this.clock.now(), own })
    if (before === mail) return mail
    if (before !== null) await this.outbox.addressChanged(tx, whose.id, before)
    await this.audit.record(tx, {
      action: 'employee.address-set',
      actorId: viewer.id,
      subjectId: whose.id,
      storeId: whose.storeId,
      employeeId: whose.id,
      before: { address: before !== null },
      after: { address: mail !== null },
    })
    return mail
  }
}
