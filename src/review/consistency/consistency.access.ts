/** A row condition for units: nobody looks at what is about themselves. `viewerId` is a placeholder. */
export const notAbout = (viewerId: string): string => `person <> ${viewerId}`
