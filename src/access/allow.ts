import { SetMetadata } from '@nestjs/common'
import { Role } from '../directory/role.js'

export const ALLOWED_ROLES = Symbol('roles that may call this root field')

/** Who may call a root field at all; which rows they reach is the room's own rule. A field without it is refused. */
export const Allow = (...roles: [Role, ...Role[]]) => SetMetadata(ALLOWED_ROLES, roles)

/** Every person whom the directory knows. A service account is none, and may do nothing that doesn't name it. */
export const AllowEveryone = () => Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR)
