import { isHr, type Viewer } from '../../access/viewer.js'
import { forbidden } from '../../graphql/errors.js'

/** Whether everyone is treated alike is for HR to ask. */
export function mustBeHr(viewer: Viewer): void {
  if (!isHr(viewer)) throw forbidden('Whether everyone is treated alike is for HR to ask.')
}

/** A row condition for units: nobody looks at what is about themselves. `viewerId` is a placeholder. */
export const notAbout = (viewerId: string): string => `person <> ${viewerId}`
