import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { Role } from '../directory/role.js'
import { forbidden } from '../graphql/errors.js'
import { ALLOWED_ROLES } from './allow.js'
import { RateLimit } from './rate-limit.js'
import { OPEN_TO_ALL } from './open-to-all.js'
import { setViewer } from './current-viewer.js'
import { ViewersService } from './viewers.service.js'
import { message } from '../language/message.js'

/** A table takes as much work as a review question. */
const EXPORT_COSTS = 5

/** Stands before every root field and every export: who asks, how often, and whether their role may ask this at all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: ViewersService,
    private readonly rateLimit: RateLimit,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<true | undefined>(OPEN_TO_ALL, execution.getHandler())) return true
    const viewer = await setViewer(execution, (authorization) => this.viewers.of(authorization))
    // What a GraphQL operation costs has been taken from them at the edge, where the whole of it is known.
    if (execution.getType<string>() !== 'graphql') await this.rateLimit.take(viewer.id, EXPORT_COSTS)
    const roles = this.reflector.get<Role[] | undefined>(ALLOWED_ROLES, execution.getHandler())
    if (!roles) throw forbidden(message('access.noRule'))
    if (!roles.includes(viewer.role))
      throw forbidden(message('access.forOthers', { people: { all: roles.map((role) => message(`people.${role}`)) } }))
    return true
  }
}
