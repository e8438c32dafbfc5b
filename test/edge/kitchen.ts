import { ConflictException, ForbiddenException, NotFoundException } from '@nestjs/common'
import { message } from '../../src/language/message.js'
import {
  Args,
  Context,
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { ArrayMaxSize, IsNotEmpty, MaxLength, Min, ValidateNested } from 'class-validator'
import { GraphQLError } from 'graphql'
import { conflict, forbidden, rateLimited } from '../../src/graphql/errors.js'
import { eachOf } from '../../src/graphql/input-validation.js'
import { authorizationOf, type RequestContext } from '../../src/graphql/request-context.js'
import { CalendarDate, DateTime } from '../../src/graphql/scalars.js'

/** An error that says just this. */
const plainly = (text: string) => message('edge.asItSays', { text })

enum Size {
  SMALL = 'SMALL',
  LARGE = 'LARGE',
}
registerEnumType(Size, { name: 'Size' })

@InputType()
class ToppingInput {
  @Field(() => String)
  @IsNotEmpty({ message: 'Please say which topping.' })
  name!: string

  @Field(() => CalendarDate, { nullable: true })
  freshOn?: string
}

@InputType()
class OrderInput {
  @Field(() => String)
  @MaxLength(10)
  dish!: string

  @Field(() => Size, { defaultValue: Size.SMALL })
  size!: Size

  @Field(() => DateTime, { nullable: true })
  at?: string

  @Field(() => [ToppingInput], { defaultValue: [] })
  @ValidateNested({ each: true })
  @Type(() => ToppingInput)
  @ArrayMaxSize(3)
  toppings!: ToppingInput[]
}

@InputType('LimitInput')
class Limit {
  @Field(() => Int)
  @Min(1)
  n!: number
}

@ObjectType()
class Order {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  dish!: string
  @Field(() => Size)
  size!: Size
  @Field(() => DateTime, { nullable: true })
  at?: string | null
}

@ObjectType()
class SoldOut {
  @Field(() => String)
  message!: string
}

const OrderResult = createUnionType({ name: 'OrderResult', types: () => [Order, SoldOut] as const })

const order = (dish: string, more: Partial<Order> = {}) =>
  Object.assign(new Order(), { id: '1', dish, size: Size.SMALL }, more)

async function* ticks(upTo: number) {
  for (let n = 1; n <= upTo; n++) yield { tick: n }
}

/** Resolvers that do whatever resolvers do: answer, refuse, break, stream. */
@Resolver(() => Order)
export class Kitchen {
  @Query(() => String)
  caller(@Context() context: RequestContext): string {
    return authorizationOf(context) ?? 'nobody'
  }

  @Query(() => [Order])
  orders(@Args('first', { type: () => Int, defaultValue: 25 }) first: number): Order[] {
    return Array.from({ length: first }, (_, n) => order('soup', { id: String(n) }))
  }

  @Query(() => Order, { nullable: true })
  order(@Args('id', { type: () => ID }) id: string, @Args('size', { type: () => Size, nullable: true }) size?: Size) {
    return order('stew', { id, ...(size && { size }) })
  }

  @Query(() => Int)
  atLeast(@Args('limit', { type: () => Limit, nullable: true }) limit?: Limit): number {
    return limit === undefined ? -1 : limit.n
  }

  @Query(() => String, { nullable: true })
  async fails(@Args('how', { type: () => String }) how: string): Promise<string> {
    if (how === 'forbidden') throw forbidden(plainly('That is for HR.'))
    if (how === 'conflict') throw conflict(plainly('Somebody was faster.'))
    if (how === 'rate') throw rateLimited(plainly('Please wait.'), 7)
    if (how === 'nest-404') throw new NotFoundException('No such dish.')
    if (how === 'nest-403') throw new ForbiddenException('Not yours.')
    if (how === 'nest-409') throw new ConflictException('Taken.')
    if (how === 'codeless') throw new GraphQLError('internals: table orders')
    if (how === 'text') throw 'a text'
    throw new TypeError('secret of the house')
  }

  @Query(() => String)
  nothing(): string | null {
    return null
  }

  @Mutation(() => OrderResult)
  place(@Args('input') input: OrderInput): typeof OrderResult {
    if (input.dish === 'riddle') return { id: '1' } as Order
    if (input.dish === 'fish') return Object.assign(new SoldOut(), { message: 'No fish today.' })
    if (!(input instanceof OrderInput)) throw new Error('Inputs are instances of their class.')
    return order(input.dish, { size: input.size, at: input.at ?? null })
  }

  @Mutation(() => Int)
  stock(@Args('toppings', { type: () => [ToppingInput] }, eachOf(ToppingInput)) toppings: ToppingInput[]): number {
    return toppings.filter((topping) => topping instanceof ToppingInput).length
  }

  @Subscription(() => Int)
  tick(@Args('upTo', { type: () => Int }) upTo: number) {
    if (upTo > 100) throw forbidden(plainly('Not so many.'))
    return ticks(upTo)
  }

  @ResolveField(() => String)
  async label(@Parent() parent: Order): Promise<string> {
    return `${parent.dish} no. ${parent.id}`
  }
}
