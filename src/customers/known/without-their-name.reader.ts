import { Injectable } from '@nestjs/common'
import type { Tx } from '../../database/database.js'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { say } from '../../language/say.js'
import { Customer } from './customer.entity.js'
import { namingNobody } from './forewarning.js'

/**
 * What people write of a customer, without the customer's name and address, before it is kept: it is read by employees, found by its words,
 * stands in the trail, and outlives the customer's erasure.
 */
@Injectable()
export class WithoutTheirName {
  async keep<Words extends string | null>(
    tx: Tx,
    customerId: string | null,
    words: Words,
    { language }: { language: Language },
  ): Promise<Words> {
    if (!customerId || !words) return words
    const customer = await tx.findOneBy(Customer, { id: customerId })
    return (customer ? namingNobody(customer, say(message('unnamed.customer'), language))(words) : words) as Words
  }
}
