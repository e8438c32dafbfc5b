import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql'
import { IsString } from 'class-validator'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { column, shape } from '../graphql/shape.js'
import { Part } from './incident-words.js'

registerEnumType(Part, { name: 'Part', description: 'The part that somebody else had in an incident.' })

/** Somebody else who had a part in an incident. Who is named so decides nothing about it. */
@ObjectType({ description: 'Somebody else who had a part in an incident. Who is named so decides nothing about it.' })
@Entity('incident_parties')
@Index(['incidentId', 'employeeId'], { unique: true })
export class IncidentParty {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Index()
  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string

  @Field(() => Part)
  @Column({ type: 'varchar', length: 20 })
  part!: Part

  @Field(() => Employee, {
    nullable: true,
    description: 'Null for the employee it is about where this is a witness, whom they had not named themselves.',
  })
  employee?: Employee | null
}

const ofIncident = (own: string, column: string) =>
  `(SELECT x.${column} FROM incidents x WHERE x.id = ${own}.incident_id)`

export const partyShape = shape('incident_parties', {
  part: column('part'),
  employee: {
    kind: 'one',
    shape: () => employeeShape,
    on: (own, person) => `${person}.id = ${own}.employee_id`,
    // Witnesses would stop telling if the one they saw were told who they are.
    withheld: {
      columns: (own) => [`${own}.part`, ofIncident(own, 'employee_id'), ofIncident(own, 'reporter_id')],
      from: ([part, employeeId, reporterId], { viewerId }) =>
        part === Part.WITNESS && employeeId === viewerId && reporterId !== viewerId,
    },
  },
})

@InputType()
export class PartyInput {
  @Field(() => String, { description: "The employee's number." })
  @IsString()
  employee!: string

  @Field(() => Part)
  part!: Part
}
