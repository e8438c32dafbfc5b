/**
 * The organisation that docs/growth.md plans for. What is usual in it is taken from the made-up chains that the model is tried
 * on (750 people, two years: 11,700 incidents, 300,000 shifts); what people open is an assumption, and a generous one.
 */
export const ORGANISATION = {
  employees: 200_000,
  stores: 10_000,
  years: 10,
  incidentsPerEmployeeAndYear: 7.8,
  shiftsPerEmployeeAndYear: 200,
  managersPerStore: 2,
  hrReviewers: 300,
}

/** Requests on a Monday, by whom and for what; R1 to R4 and W are the operations of the bench. */
export const MONDAY = {
  /** A manager's pages on a working day: each is a list and what is opened from it. */
  managerLists: 12,
  managerIncidents: 20,
  /** One employee in ten opens their record on a day. */
  employeeRecords: 0.1,
  hrQueues: 60,
  hrIncidents: 120,
  /** Logged on a Monday against a day in the middle: what happened at the weekend is logged then. */
  loggedAgainstUsual: 1.6,
  /** Of a day's requests those in the hour from noon, in which stores change shifts. */
  inTheBusiestHour: 0.2,
  /** Of that hour's requests those in its busiest minute, against a sixtieth. */
  busiestMinute: 2,
}

/** For how many years rows stay that end, by the periods that Reprieve comes with (src/retention/periods.ts); others stay. */
export const KEPT_YEARS = { shifts: 62 / 12, notices: 0.5, personal_reads: 1, outbox: 0.5 }

/** Prices of a month, in euro, of an ordinary provider: to be replaced by one's own. */
export const PRICES = { core: 30, gigabyteMemory: 4, gigabyteDisk: 0.12, gigabyteBackup: 0.03 }

/** Requests on a Monday, by operation. */
export function requestsOnMonday({ employees, stores, managersPerStore, hrReviewers, incidentsPerEmployeeAndYear }) {
  const managers = stores * managersPerStore
  return {
    R1: managers * MONDAY.managerIncidents + hrReviewers * MONDAY.hrIncidents,
    R2: managers * MONDAY.managerLists,
    R3: hrReviewers * MONDAY.hrQueues,
    R4: employees * MONDAY.employeeRecords,
    W: ((employees * incidentsPerEmployeeAndYear) / 365) * MONDAY.loggedAgainstUsual,
  }
}

/** The same as requests a second in the busiest minute. */
export function busiestMinute(organisation) {
  const share = (MONDAY.inTheBusiestHour * MONDAY.busiestMinute) / 3_600
  return Object.fromEntries(Object.entries(requestsOnMonday(organisation)).map(([name, one]) => [name, one * share]))
}
