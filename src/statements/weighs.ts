/** Of accounts: given or confirmed by whoever's it is, with their name. What nobody can answer weighs nowhere. */
export const WEIGHS = (account: string) => `(${account}.confirmed_at IS NOT NULL AND NOT ${account}.withheld)`
