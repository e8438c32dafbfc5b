import { SetMetadata } from '@nestjs/common'
import { Role } from '../directory/role.js'

export const ALLOWED_ROLES = Symbol('roles that may call this root field')

/** Who may call a root field at all; which rows they reach is the room's own rule. A field without it is refused. */
export const Allow = (...roles: [Role, ...Role[]]) => SetMetadata(ALLOWED_ROLES, roles)

/** What HR does, and a deputy from outside where too few in HR are without a part: see the rules of the hearing. */
export const AllowHrAndDeputies = () => Allow(Role.HR, Role.DEPUTY)

/** What is anybody's own: who they are, what they are told, in which language. */
export const AllowDeputiesToo = () => Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR, Role.DEPUTY)

/** Every person whom the directory knows. A service account is none, nor is a deputy from outside: they may do nothing that doesn't name them. */
export const AllowEveryone = () => Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR)
