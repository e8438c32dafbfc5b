export enum Role {
  EMPLOYEE = 'EMPLOYEE',
  STORE_MANAGER = 'STORE_MANAGER',
  HR = 'HR',
  SERVICE = 'SERVICE',
  /** From outside: stands in where too few in HR are without a part. */
  DEPUTY = 'DEPUTY',
}
