import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql'
import { IsOptional, IsString } from 'class-validator'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'
import { Written } from '../graphql/written.js'
import { Part } from './incident-words.js'

registerEnumType(Part, {
  name: 'Part',
  description: 'The part that somebody else had in an incident.',
  valuesMap: {
    WITNESS: { description: 'Saw it.' },
    INSTRUCTED: { description: 'Gave the instruction that led to it.' },
    DECIDED: { description: 'Decided what led to it.' },
    COMPLAINED_ABOUT: { description: 'Whom the employee complains about: told to HR alone.' },
  },
})

/** Somebody else who had a part in an incident. Who is named so decides nothing about it. */
@ObjectType({ description: 'Somebody else who had a part in an incident. Who is named so decides nothing about it.' })
@Entity('incident_parties')
@Index(['incidentId', 'employeeId'], { unique: true })
export class IncidentParty {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  /** Null where somebody is complained about in words, or by a number that nobody has. */
  @Index()
  @Column({ type: 'uuid', name: 'employee_id', nullable: true })
  employeeId!: string | null

  @Field(() => Part, { description: 'The part they had.' })
  @Column({ type: 'varchar', length: 20 })
  part!: Part

  @Field(() => Employee, {
    nullable: true,
    description:
      'Null for the employee it is about where this is a witness, whom they had not named themselves; and for all but HR where this is who is complained about.',
  })
  employee?: Employee | null

  @Field(() => String, {
    nullable: true,
    description: 'Who is complained about, as it was told: a number or words. For who told it, and HR.',
  })
  @Column({ type: 'text', nullable: true })
  words!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When somebody in HR, whom another in HR had named so, said that they had no such part: they may decide since. Null for everybody else.',
  })
  @Column({ ...INSTANT, name: 'denied_at', nullable: true })
  deniedAt?: Instant | null
}

/** Of further people, as `p`: those who have the part that is said of them. */
export const HAVE_A_PART = 'p.denied_at IS NULL'

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
      from: ([part, employeeId, reporterId], { viewerId, seesAll }) =>
        // Nothing is read back of who is complained about but what was sent: else it would be a directory.
        (part === Part.COMPLAINED_ABOUT && !seesAll) ||
        (part === Part.WITNESS && employeeId === viewerId && reporterId !== viewerId),
    },
  },
  deniedAt: column('denied_at'),
  words: {
    kind: 'columns',
    columns: (own) => [`${own}.words`, ofIncident(own, 'reporter_id')],
    read: ([words, reporterId], { viewerId, seesAll }) => (seesAll || reporterId === viewerId ? (words ?? null) : null),
  },
})

@InputType({ description: 'Somebody else who had a part in it.' })
export class PartyInput {
  @Field(() => String, {
    nullable: true,
    description:
      "The employee's number: of the store or its managers. Who is complained about may be anybody: the answer is the same whether there is such a number.",
  })
  @IsOptional()
  @IsString()
  employee?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who is complained about, in words, where their number is not known. For COMPLAINED_ABOUT alone.',
  })
  @IsOptional()
  @Written(200)
  words?: string | null

  @Field(() => Part, { description: 'The part they had.' })
  part!: Part
}
