import { Field, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { Store } from '../directory/store.entity.js'
import { upTo } from '../graphql/up-to.js'

registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody is in the directory.',
  valuesMap: {
    EMPLOYEE: { description: 'Works in a store.' },
    STORE_MANAGER: { description: 'Manages one store or more.' },
    HR: { description: 'Reviews, decides and asks about the whole organisation.' },
    DEPUTY: {
      description:
        'From outside: hears and decides a case where too few in HR are without a part, and may do nothing else.',
    },
    SERVICE: { description: 'A system that reports complaints of customers, and may do nothing else.' },
  },
})

@ObjectType('Viewer', { description: 'Who is asking.' })
export class ViewerType {
  @Field(() => Employee, {
    nullable: true,
    description: 'You in the directory; null where the token is of nobody there.',
  })
  employee!: Employee | null

  @Field(() => Role, { description: 'What you may see and do.' })
  role!: Role

  @Field(() => [Store], {
    complexity: upTo(100),
    description: 'The stores they manage; for HR all of them; for others the one they work in.',
  })
  stores!: Store[]
}
