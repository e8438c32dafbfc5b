/** What people are told of, when it happens. */
export enum NoticeKind {
  INCIDENT_LOGGED = 'INCIDENT_LOGGED',
  RECORD_SENT = 'RECORD_SENT',
  INCIDENT_WITHDRAWN = 'INCIDENT_WITHDRAWN',
  INCIDENT_MERGED = 'INCIDENT_MERGED',
  INCIDENT_OPENED = 'INCIDENT_OPENED',
  COMPLAINT_OPENED = 'COMPLAINT_OPENED',
  COMPLAINT_MADE = 'COMPLAINT_MADE',
  COMPLAINT_ENDED = 'COMPLAINT_ENDED',
  NAME_MAY_BE_KNOWN = 'NAME_MAY_BE_KNOWN',
  FOR_HR_FIRST = 'FOR_HR_FIRST',
  HR_LOOKED = 'HR_LOOKED',
  STATEMENT_REQUESTED = 'STATEMENT_REQUESTED',
  STATEMENT_GIVEN = 'STATEMENT_GIVEN',
  CAUSE_CONTESTED = 'CAUSE_CONTESTED',
  CAUSE_CHANGED = 'CAUSE_CHANGED',
  SEVERITY_CONTESTED = 'SEVERITY_CONTESTED',
  SEVERITY_SETTLED = 'SEVERITY_SETTLED',
  CORRECTION_PROPOSED = 'CORRECTION_PROPOSED',
  CORRECTION_DECIDED = 'CORRECTION_DECIDED',
  PATTERN_FOUND = 'PATTERN_FOUND',
  RESPONSE_GIVEN = 'RESPONSE_GIVEN',
  RESPONSE_REQUESTED = 'RESPONSE_REQUESTED',
  RESPONSE_APPROVED = 'RESPONSE_APPROVED',
  RESPONSE_DECLINED = 'RESPONSE_DECLINED',
  RESPONSE_WITHDRAWN = 'RESPONSE_WITHDRAWN',
  RESPONSE_ANSWERED = 'RESPONSE_ANSWERED',
  RESPONSE_FINISHED = 'RESPONSE_FINISHED',
  HEARING_INVITED = 'HEARING_INVITED',
  HEARING_MOVED = 'HEARING_MOVED',
  HEARING_EVIDENCE = 'HEARING_EVIDENCE',
  HEARING_NOTED = 'HEARING_NOTED',
  HEARING_NOTES_ANSWERED = 'HEARING_NOTES_ANSWERED',
  STOOD_DOWN = 'STOOD_DOWN',
  MEANT_AS_PUNISHMENT = 'MEANT_AS_PUNISHMENT',
  PUNISHMENT_ANSWERED = 'PUNISHMENT_ANSWERED',
  LEAVE_CHANGED = 'LEAVE_CHANGED',
  REASSIGNMENT_WISHED = 'REASSIGNMENT_WISHED',
  REASSIGNMENT_AGREED = 'REASSIGNMENT_AGREED',
  REASSIGNMENT_ENDING = 'REASSIGNMENT_ENDING',
  APPEAL_MADE = 'APPEAL_MADE',
  APPEAL_DECIDED = 'APPEAL_DECIDED',
  INCIDENT_ATTRIBUTED = 'INCIDENT_ATTRIBUTED',
  ATTRIBUTION_DENIED = 'ATTRIBUTION_DENIED',
  ATTRIBUTION_SETTLED = 'ATTRIBUTION_SETTLED',
  CUSTOMER_SIDE_SAID = 'CUSTOMER_SIDE_SAID',
  CUSTOMER_SIDE_CONTESTED = 'CUSTOMER_SIDE_CONTESTED',
  REMEDY_ASKED_FOR = 'REMEDY_ASKED_FOR',
  REMEDY_DECIDED = 'REMEDY_DECIDED',
  CUSTOMER_STANDING_CHANGED = 'CUSTOMER_STANDING_CHANGED',
  INCIDENT_CLOSED = 'INCIDENT_CLOSED',
}

/** The employee it is about, the managers of the store, HR, and whoever asked for the response. */
export type Audience = 'EMPLOYEE' | 'MANAGERS' | 'HR' | 'ASKER'

interface Told {
  to: readonly Audience[]
  /** For the employee it is about. */
  them: string
  /** For everybody else. */
  others: string
}

const told = (to: readonly Audience[], them: string, others: string): Told => ({ to, them, others })

/** Whom each kind is for, and the sentence. Nothing personal is in it: what it is about is read where access is asked. */
export const NOTICES: Record<NoticeKind, Told> = {
  INCIDENT_LOGGED: told(
    ['EMPLOYEE', 'MANAGERS'],
    'An incident about you was logged. Read it, and tell your side if you wish.',
    'An incident was logged in your store.',
  ),
  RECORD_SENT: told(
    ['EMPLOYEE'],
    'Something that is logged about you was sent to you. Read it, and confirm that you know of it or say what was otherwise. After seven days, leave not counted, it counts as known.',
    'An employee was sent what is logged about them.',
  ),
  INCIDENT_WITHDRAWN: told(
    ['EMPLOYEE', 'MANAGERS'],
    'An incident about you was withdrawn: it counts nowhere, and what was asked of you or agreed because of it is over.',
    'An incident in your store was withdrawn: it counts nowhere, and what was asked or agreed because of it is over.',
  ),
  INCIDENT_MERGED: told(
    ['EMPLOYEE', 'MANAGERS'],
    'Two records of the same incident about you are one now. What you said of it, and what was agreed, goes with it.',
    'Two records of the same incident in your store are one now.',
  ),
  INCIDENT_OPENED: told(
    ['EMPLOYEE', 'MANAGERS', 'HR'],
    'HR has opened what you told to those who have to know of it. Read with whom you can talk about it.',
    'HR has opened an incident in your store. Read it, and treat it with care.',
  ),
  COMPLAINT_OPENED: told(
    ['EMPLOYEE'],
    'HR has opened to you what somebody told of you. Read it; HR will hear your side, and nothing is decided by it.',
    'HR has opened a complaint to whom it is about.',
  ),
  COMPLAINT_MADE: told(
    ['HR'],
    'HR has what you told.',
    'Somebody told HR something in trust. Read it within a day: they are told that it was read.',
  ),
  COMPLAINT_ENDED: told(
    ['EMPLOYEE', 'HR'],
    'HR has ended what you told them of. Read how it ended, and say if you see it differently.',
    'What somebody told HR in trust has ended. Read how.',
  ),
  NAME_MAY_BE_KNOWN: told(
    ['HR'],
    'HR knows that your name may be known.',
    'Somebody who had asked HR to hold their name back says that it may be known.',
  ),
  FOR_HR_FIRST: told(
    ['HR'],
    'HR looks at an incident about you first.',
    'HR looks at an incident before the store answers it. Look into it, so that the store can go on.',
  ),
  HR_LOOKED: told(
    ['EMPLOYEE', 'MANAGERS'],
    'HR has read an incident of yours, and looks into it.',
    'HR has looked at an incident in your store. It can be answered now.',
  ),
  STATEMENT_REQUESTED: told(
    ['EMPLOYEE'],
    'You were asked for your account of an incident. You have seven days to give it, not counting leave.',
    'An employee was asked for their account of an incident.',
  ),
  STATEMENT_GIVEN: told(
    ['MANAGERS', 'HR'],
    'Your account of the incident is there.',
    'An employee gave their account of an incident. Read it before anything is decided.',
  ),
  CAUSE_CONTESTED: told(
    ['MANAGERS', 'HR'],
    'Your view of the cause is there.',
    'An employee contests the recorded cause of an incident. HR settles it.',
  ),
  CAUSE_CHANGED: told(
    ['EMPLOYEE', 'MANAGERS', 'HR'],
    'The recorded cause of an incident about you has changed, and with it how it is judged.',
    'The recorded cause of an incident has changed, and with it how it is judged.',
  ),
  SEVERITY_CONTESTED: told(
    ['MANAGERS', 'HR'],
    'Your view of how grave it was is there.',
    'An employee contests how grave an incident is said to be. HR settles it.',
  ),
  SEVERITY_SETTLED: told(
    ['EMPLOYEE', 'MANAGERS'],
    'How grave an incident about you was has been looked at. Read what was said, and contest it if you see it differently.',
    'How grave an incident in your store was has been looked at. Read what was said.',
  ),
  CORRECTION_PROPOSED: told(
    ['MANAGERS', 'HR'],
    'Your correction is there.',
    'An employee says that what is recorded of an incident was otherwise. Accept or decline that, with a reason.',
  ),
  CORRECTION_DECIDED: told(
    ['EMPLOYEE', 'MANAGERS', 'HR'],
    'Your correction of an incident about you was decided. Read the decision and its reason.',
    'What an employee says was otherwise was decided. Read the decision and its reason.',
  ),
  PATTERN_FOUND: told(
    ['EMPLOYEE', 'HR'],
    'How an incident of yours is judged may matter to you. Read it with its reasons, and what would change it.',
    'An incident looks like part of a pattern. See which support fits.',
  ),
  RESPONSE_GIVEN: told(
    ['EMPLOYEE'],
    'Something was done about an incident that concerns you. Read what, and say if you see it differently.',
    'An incident was answered.',
  ),
  RESPONSE_REQUESTED: told(
    ['EMPLOYEE', 'HR'],
    'Something was asked for about you that HR has to decide. Nothing is decided yet, and it has no effect unless HR approves it. Read what it is, and tell your side.',
    'A response to an incident waits for HR.',
  ),
  RESPONSE_APPROVED: told(
    ['EMPLOYEE', 'ASKER'],
    'There is a decision about you, and it matters. Please read it in a quiet moment, perhaps with somebody you trust: what was decided and why. You can appeal it within 30 days.',
    'HR approved what you asked for.',
  ),
  RESPONSE_DECLINED: told(
    ['EMPLOYEE', 'ASKER'],
    'What was asked for about you was declined: it has no effect, and counts for nothing.',
    'HR declined what you asked for. Read why, and what would serve instead.',
  ),
  RESPONSE_WITHDRAWN: told(
    ['EMPLOYEE'],
    'What was asked for about you was taken back: it has no effect, and counts for nothing.',
    'A response was withdrawn.',
  ),
  RESPONSE_ANSWERED: told(
    ['ASKER'],
    'Your answer is there.',
    'An employee answered what you did about an incident. Read it, and talk with them.',
  ),
  RESPONSE_FINISHED: told(
    ['EMPLOYEE', 'ASKER'],
    'What was begun after an incident about you is done. Read what came of it.',
    'What you began after an incident is done. Read what came of it.',
  ),
  HEARING_INVITED: told(
    ['EMPLOYEE'],
    'You are invited to be heard on what is alleged about you. Read when and where, and everything there is to answer. You can move the day once, and bring somebody of your choice.',
    'An employee is invited to a hearing.',
  ),
  HEARING_MOVED: told(
    ['EMPLOYEE', 'HR'],
    'The hearing on what is alleged about you is put off. Read why; you will be invited anew.',
    'A hearing was moved. See the new day, or invite the employee anew.',
  ),
  HEARING_EVIDENCE: told(
    ['EMPLOYEE'],
    'There is something new to answer in what is alleged about you. Read it: you have five working days before you are heard on it.',
    'There is something new in what is alleged about an employee.',
  ),
  HEARING_NOTED: told(
    ['EMPLOYEE'],
    'There are notes of your hearing. Read them, and confirm that it was so or say what was otherwise, within five working days.',
    'There are notes of a hearing.',
  ),
  HEARING_NOTES_ANSWERED: told(
    ['HR'],
    'What you say of the notes is there.',
    'An employee answered the notes of their hearing. Read what they say before anything is decided.',
  ),
  STOOD_DOWN: told(
    ['EMPLOYEE', 'HR'],
    'You were sent home with pay while a matter is looked into. It counts for nothing.',
    'Somebody was sent home with pay while a serious matter is looked into. Confirm or end it.',
  ),
  MEANT_AS_PUNISHMENT: told(
    ['HR'],
    'What you said of an answer is there. HR alone reads it.',
    'An employee says that an answer was meant as a punishment. Read it, look into it, and answer them.',
  ),
  PUNISHMENT_ANSWERED: told(
    ['EMPLOYEE'],
    'HR answered what you said of an answer to an incident about you.',
    'HR answered an employee who said that an answer was meant as a punishment.',
  ),
  LEAVE_CHANGED: told(
    ['EMPLOYEE'],
    'Your recorded leave was moved or taken back, and with it by when you have to answer. Read it, and say so if it is wrong.',
    'The leave of an employee was moved or taken back.',
  ),
  REASSIGNMENT_WISHED: told(
    ['MANAGERS', 'HR'],
    'Your wish is there.',
    'An employee wishes to be reassigned after an incident. Talk with them, and reassign them if you can.',
  ),
  REASSIGNMENT_AGREED: told(
    ['MANAGERS'],
    'Your agreement to the reassignment is there.',
    'An employee agreed to their reassignment: it holds beyond its first day.',
  ),
  REASSIGNMENT_ENDING: told(
    ['EMPLOYEE', 'MANAGERS'],
    'Your reassignment ends. See which day is its last.',
    'A reassignment in your store ends. See which day is its last.',
  ),
  APPEAL_MADE: told(
    ['HR', 'ASKER'],
    'Your appeal is there. It goes to somebody in HR who had no part in it.',
    'A response was appealed. It waits for somebody in HR who had no part in it.',
  ),
  APPEAL_DECIDED: told(
    ['EMPLOYEE', 'ASKER'],
    'Your appeal was decided. Read the decision and its reason.',
    'The appeal of a response that you asked for was decided. Read the decision and its reason.',
  ),
  INCIDENT_ATTRIBUTED: told(
    ['EMPLOYEE', 'HR'],
    'Somebody says that a complaint of a customer concerned you. Read it, and say whether it did: until you agree, or HR confirms it, it counts for nothing.',
    'Somebody said whom a complaint concerned. It counts for nothing until they agree, or HR confirms it.',
  ),
  ATTRIBUTION_DENIED: told(
    ['HR'],
    'Your answer is there.',
    'An employee says that a complaint did not concern them. Look into it, and confirm or refuse that it did.',
  ),
  ATTRIBUTION_SETTLED: told(
    ['EMPLOYEE', 'MANAGERS'],
    'It is settled whether a complaint of a customer concerned you. Read how, and contest the cause if it was otherwise.',
    'It is settled whether a complaint concerned who was named in it.',
  ),
  CUSTOMER_SIDE_SAID: told(
    ['EMPLOYEE', 'MANAGERS'],
    'Something was said of the customer’s side of an incident about you. Read it, and say if it was otherwise.',
    'Something was said of the customer’s side of an incident in your store.',
  ),
  REMEDY_ASKED_FOR: told(
    ['MANAGERS', 'HR'],
    'What you asked for waits for somebody above the store.',
    'A remedy outside of the catalogue is asked for. Approve or decline it, with a reason.',
  ),
  REMEDY_DECIDED: told(
    ['EMPLOYEE', 'MANAGERS'],
    'A remedy outside of the catalogue was decided. Read what, and tell the customer.',
    'A remedy outside of the catalogue was decided. Read what, and tell the customer.',
  ),
  CUSTOMER_STANDING_CHANGED: told(
    ['EMPLOYEE', 'MANAGERS'],
    'It was decided how we go on with a customer of an incident about you. Their forewarning says what holds now.',
    'It was decided how we go on with a customer of an incident in your store.',
  ),
  INCIDENT_CLOSED: told(
    ['EMPLOYEE', 'MANAGERS'],
    'An incident about you is closed. Read where it came from, and what was done.',
    'An incident in your store is closed. Read how it ended, and tell the customer.',
  ),
  CUSTOMER_SIDE_CONTESTED: told(
    ['EMPLOYEE', 'HR'],
    'What is recorded of the customer’s side of an incident about you was contested. HR settles it.',
    'What is recorded of the customer’s side of an incident is contested. Settle it.',
  ),
}
