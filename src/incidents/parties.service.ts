import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { StoreManager } from '../directory/store-manager.entity.js'
import { badInput, type FieldProblem, forbidden } from '../graphql/errors.js'
import { Clock } from '../time/clock.js'
import { IncidentParty, type PartyInput } from './incident-party.entity.js'

@Injectable()
export class PartiesService {
  constructor(private readonly clock: Clock) {}

  /** Names people in an incident. Anybody of the organisation may be named: managers are among those who should be. */
  async name(tx: Tx, incidentId: string, employeeId: string | null, inputs: readonly PartyInput[]): Promise<void> {
    if (inputs.length === 0) return
    const people = await tx.findBy(Employee, { number: In(inputs.map(({ employee }) => employee)) })
    const idOf = new Map(people.map(({ number, id }) => [number, id]))
    const problems: FieldProblem[] = []
    const seen = new Set<string>()
    inputs.forEach(({ employee }, index) => {
      const path = `input.parties.${index}.employee`
      if (!idOf.has(employee)) problems.push({ path, message: 'There is no such employee.' })
      else if (idOf.get(employee) === employeeId)
        problems.push({ path, message: 'The incident is about them already.' })
      else if (seen.has(employee)) problems.push({ path, message: 'Name each person once, with their main part.' })
      seen.add(employee)
    })
    const [first, ...more] = problems
    if (first) throw badInput(first, ...more)
    await tx.insert(
      IncidentParty,
      inputs.map(({ employee, part }) => ({
        id: newId(this.clock),
        incidentId,
        employeeId: idOf.get(employee)!,
        part,
      })),
    )
  }

  /** Whether a manager of its store is among those who are named in an incident. */
  async manageTheStore(tx: Tx, incidentId: string, storeId: string): Promise<boolean> {
    const named = (await tx.findBy(IncidentParty, { incidentId })).map(({ employeeId }) => employeeId)
    return named.length > 0 && (await tx.existsBy(StoreManager, { storeId, employeeId: In(named) }))
  }

  /** Who is named in an incident reads it and decides nothing about it. Throws FORBIDDEN. */
  async mustNotBeNamed(tx: Tx, viewer: Viewer, incidentId: string): Promise<void> {
    if (await tx.existsBy(IncidentParty, { incidentId, employeeId: viewer.id }))
      throw forbidden('You are named in this incident, so somebody else has to decide: it is for HR.')
  }
}
