import { Injectable } from '@nestjs/common'
import { isHr, isService, manages, type Viewer } from '../../access/viewer.js'
import { Database, type Tx } from '../../database/database.js'
import { Incident } from '../../incidents/incident.entity.js'
import { isAbout } from '../../incidents/incidents.access.js'
import type { WrittenAbout } from '../../incidents/written-words.registry.js'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { say } from '../../language/say.js'
import { colleaguesAt } from './colleagues.reader.js'
import { Customer } from './customer.entity.js'
import { namingNobody } from './names-in-words.js'

/**
 * What people write of a customer, without the customer's name and address, before it is kept: it is read by employees, found by its words,
 * stands in the trail, and outlives the customer's erasure. Taken out is what they are called when it is written, and never later.
 */
@Injectable()
export class WithoutTheirName {
  constructor(private readonly database: Database) {}

  /**
   * As it is kept, whoever wrote it. Who may not see the customer reads their own words as they sent them: else they would learn the name by
   * trying many. A customer's own complaint is cleaned as well.
   */
  async kept<Words extends string | null>(
    tx: Tx,
    incident: WrittenAbout,
    words: Words,
    viewer: Viewer,
  ): Promise<Words> {
    const mayKnow = isService(viewer) || isHr(viewer) || manages(viewer, incident.storeId)
    return mayKnow && !isAbout(viewer, incident) ? this.without(tx, incident, words, viewer.language) : words
  }

  /** The same of an incident that is there. */
  async keptOf<Words extends string | null>(tx: Tx, incidentId: string, words: Words, viewer: Viewer): Promise<Words> {
    return words ? this.kept(tx, await tx.findOneByOrFail(Incident, { id: incidentId }), words, viewer) : words
  }

  /** Whoever wrote it: for the trail, which HR alone reads, and in which nothing personal of customers stands. */
  async without<Words extends string | null>(
    tx: Tx,
    { customerId, storeId, employeeId }: WrittenAbout,
    words: Words,
    language: Language,
  ): Promise<Words> {
    if (!customerId || !words) return words
    const customer = await tx.findOneBy(Customer, { id: customerId })
    if (!customer) return words
    const theCustomer = say(message('unnamed.customer'), language)
    // Also where nothing names the customer: else the time it takes would tell who tries names.
    const colleagues = await colleaguesAt(this.database.asking(tx), storeId, employeeId)
    return namingNobody(customer, theCustomer, colleagues)(words) as Words
  }
}
