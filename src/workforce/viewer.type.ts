import { Field, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { Store } from '../directory/store.entity.js'
import { upTo } from '../graphql/up-to.js'

registerEnumType(Role, { name: 'Role' })

@ObjectType('Viewer', { description: 'Who is asking.' })
export class ViewerType {
  @Field(() => Employee, { nullable: true })
  employee!: Employee | null

  @Field(() => Role)
  role!: Role

  @Field(() => [Store], {
    complexity: upTo(100),
    description: 'The stores they manage; for HR all of them; for others the one they work in.',
  })
  stores!: Store[]
}
