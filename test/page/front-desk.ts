import type { AddressInfo } from 'node:net'
import { message } from '../../src/language/message.js'
import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { Test } from '@nestjs/testing'
import { unauthenticated } from '../../src/graphql/errors.js'
import { EdgeModule } from '../../src/graphql/graphql.module.js'
import { authorizationOf, type RequestContext } from '../../src/graphql/request-context.js'

/** An error that says just this. */
const plainly = (text: string) => message('edge.asItSays', { text })

// As much of the API as the page itself asks for, with answers that never change.

enum Role {
  EMPLOYEE = 'EMPLOYEE',
  STORE_MANAGER = 'STORE_MANAGER',
  HR = 'HR',
}
registerEnumType(Role, { name: 'Role' })

enum Language {
  EN = 'EN',
  NL = 'NL',
}
registerEnumType(Language, { name: 'Language' })

@ObjectType()
class Store {
  @Field(() => String)
  code!: string
  @Field(() => String)
  name!: string
}

@ObjectType()
class Employee {
  @Field(() => String)
  number!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true })
  position?: string
  @Field(() => Store, { nullable: true })
  store?: Store
}

@ObjectType()
class Viewer {
  @Field(() => Role)
  role!: Role
  @Field(() => Language)
  language!: Language
  @Field(() => Employee)
  employee!: Employee
  @Field(() => [Store])
  stores!: Store[]
}

@ObjectType()
class Incident {
  @Field(() => ID)
  id!: string
  @Field(() => Store)
  store!: Store
  @Field(() => Employee, { nullable: true })
  employee?: Employee
}

@ObjectType()
class IncidentEdge {
  @Field(() => Incident)
  node!: Incident
}

@ObjectType()
class IncidentConnection {
  @Field(() => [IncidentEdge])
  edges!: IncidentEdge[]
}

@InputType()
class IncidentFilter {
  @Field(() => String, { nullable: true })
  store?: string
}

const store = { code: 'RIVER', name: 'Riverside' }
const people: Record<string, Viewer> = {
  'Bearer of-a-manager': {
    role: Role.STORE_MANAGER,
    language: Language.EN,
    employee: { number: 'E1', name: 'Ines Duarte', store },
    stores: [store],
  },
  'Bearer of-hr': { role: Role.HR, language: Language.EN, employee: { number: 'E2', name: 'Tom Ekberg' }, stores: [] },
}

@Resolver()
class FrontDesk {
  @Query(() => Viewer)
  viewer(@Context() context: RequestContext): Viewer {
    const viewer = people[authorizationOf(context) ?? '']
    if (!viewer) throw unauthenticated(plainly('This token is not known here: please get a new one.'))
    return viewer
  }

  @Query(() => IncidentConnection)
  incidents(
    @Args('first', { type: () => Int, defaultValue: 25 }) _first: number,
    @Args('filter', { nullable: true }) _filter?: IncidentFilter,
  ): IncidentConnection {
    return { edges: [{ node: { id: 'incident-7', store, employee: { number: 'E7', name: 'Ana' } } }] }
  }
}

/** Starts the edge alone, and tells where. */
export async function openFrontDesk(): Promise<{ app: NestFastifyApplication; address: string }> {
  const desk = { module: class Desk {}, providers: [FrontDesk] }
  const module = await Test.createTestingModule({ imports: [EdgeModule.forRoot(), desk] }).compile()
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: ['error'] })
  await app.listen(0, '127.0.0.1')
  const { port } = app.getHttpServer().address() as AddressInfo
  return { app, address: `http://127.0.0.1:${port}` }
}
