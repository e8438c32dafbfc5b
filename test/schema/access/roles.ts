import type { Person } from '../../world/person.js'
import { type Cast, hrAtTheTill } from './everything-about.js'

/** Whoever asks, as the table calls them: about the employee whom the story is about. */
export const ROLES = ['employee', 'colleague', 'manager', 'manager elsewhere', 'HR', 'HR themselves'] as const
export type RoleName = (typeof ROLES)[number]

/** The employee and HR themselves are the one it is about; all others ask about somebody. */
export const isTheirOwn = (role: RoleName): boolean => role === 'employee' || role === 'HR themselves'

export const newSubject = (cast: Cast, role: RoleName): Promise<Person> =>
  role === 'HR themselves' ? hrAtTheTill(cast) : cast.world.employee(cast.store)

export function askerOf(cast: Cast, role: RoleName, subject: Person): Person {
  switch (role) {
    case 'colleague':
      return cast.colleague
    case 'manager':
      return cast.manager
    case 'manager elsewhere':
      return cast.elsewhere
    case 'HR':
      return cast.hr
    default:
      return subject
  }
}
