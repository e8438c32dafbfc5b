/** Whose the breakdown was, as recorded: a claim that can be contested. */
export enum Cause {
  EMPLOYEE = 'EMPLOYEE',
  CUSTOMER = 'CUSTOMER',
  MANAGEMENT = 'MANAGEMENT',
  PROCESS = 'PROCESS',
  OFFER = 'OFFER',
  UNKNOWN = 'UNKNOWN',
}

export enum Severity {
  MINOR = 'MINOR',
  MODERATE = 'MODERATE',
  MAJOR = 'MAJOR',
}

export enum Touchpoint {
  CHECKOUT = 'CHECKOUT',
  SERVICE_DESK = 'SERVICE_DESK',
  SALES_FLOOR = 'SALES_FLOOR',
  PHONE = 'PHONE',
  ONLINE = 'ONLINE',
  DELIVERY = 'DELIVERY',
  OTHER = 'OTHER',
}

/** Who noticed it. */
export enum ReportSource {
  CUSTOMER = 'CUSTOMER',
  COLLEAGUE = 'COLLEAGUE',
  MANAGER = 'MANAGER',
  SYSTEM = 'SYSTEM',
  SELF = 'SELF',
}

/** The part that somebody else had in an incident. */
export enum Part {
  WITNESS = 'WITNESS',
  INSTRUCTED = 'INSTRUCTED',
  DECIDED = 'DECIDED',
  COMPLAINED_ABOUT = 'COMPLAINED_ABOUT',
}

/** What came of a correction that the employee proposed. */
export enum CorrectionStatus {
  WAITING = 'WAITING',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}

/** What somebody said of whose it was. */
export enum SeverityClaimKind {
  CONTESTED = 'CONTESTED',
  CONFIRMED = 'CONFIRMED',
  CHANGED = 'CHANGED',
}

export enum ClaimKind {
  LOGGED = 'LOGGED',
  CONTESTED = 'CONTESTED',
  CHANGED = 'CHANGED',
  UPHELD = 'UPHELD',
}

/** How the customer behaved. */
export enum Conduct {
  REASONABLE = 'REASONABLE',
  DEMANDING = 'DEMANDING',
  ABUSIVE = 'ABUSIVE',
}

/** What the customer asked for, against what had been agreed with them. */
export enum AgainstExpectation {
  WITHIN = 'WITHIN',
  BEYOND = 'BEYOND',
  NOT_AGREED = 'NOT_AGREED',
}

/** Where a breakdown came from, as far as it was found out. */
export enum RootCause {
  PERSON = 'PERSON',
  PLACE = 'PLACE',
  PROCESS = 'PROCESS',
  OFFER = 'OFFER',
  CUSTOMER = 'CUSTOMER',
  MANAGEMENT = 'MANAGEMENT',
}
