export enum Role {
  EMPLOYEE = 'EMPLOYEE',
  STORE_MANAGER = 'STORE_MANAGER',
  HR = 'HR',
}
