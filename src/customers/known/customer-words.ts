/** Whether the company goes on with a customer. */
export enum CustomerStanding {
  RETAINED = 'RETAINED',
  LET_GO = 'LET_GO',
  BARRED = 'BARRED',
}
