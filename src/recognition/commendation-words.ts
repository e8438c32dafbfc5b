/** Whose praise it is. */
export enum CommendationSource {
  CUSTOMER = 'CUSTOMER',
  COLLEAGUE = 'COLLEAGUE',
  MANAGER = 'MANAGER',
}
