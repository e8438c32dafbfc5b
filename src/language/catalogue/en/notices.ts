// What people are told of, when it happens. Nothing personal is in it: what it is about is read where access is asked.

/** For the employee it is about. */
export const noticeToThem = {
  INCIDENT_LOGGED: 'An incident about you was logged. Read it, and tell your side if you wish.',
  RECORD_SENT:
    'Something that is logged about you was sent to you. Read it, and confirm that you know of it or say what was otherwise. After seven days, leave not counted, it counts as known.',
  INCIDENT_WITHDRAWN:
    'An incident about you was withdrawn: it counts nowhere, and what was asked of you or agreed because of it is over.',
  INCIDENT_MERGED:
    'Two records of the same incident about you are one now. What you said of it, and what was agreed, goes with it.',
  INCIDENT_OPENED: 'HR has opened what you told to those who have to know of it. Read with whom you can talk about it.',
  NAMED_IN_IT:
    'Somebody in HR has named you in an incident, so that you decide nothing about it. If you had no part in it, say so.',
  PART_DENIED:
    'Somebody in HR who was named in an incident about you says that they had no part in it, and may decide about it. If you know otherwise, tell HR alone what you know, as a complaint about them: then they do not decide.',
  COMPLAINT_OPENED:
    'HR has opened to you what somebody told of you. Read it; HR will hear your side, and nothing is decided by it.',
  COMPLAINT_MADE: 'HR has what you told.',
  COMPLAINT_ENDED: 'HR has ended what you told them of. Read how it ended, and say if you see it differently.',
  NAME_MAY_BE_KNOWN: 'HR knows that your name may be known.',
  FOR_HR_FIRST: 'HR looks at an incident about you first.',
  HR_LOOKED: 'HR has read an incident of yours, and looks into it.',
  STATEMENT_REQUESTED:
    'You were asked for your account of an incident. You have seven days to give it, not counting leave.',
  STATEMENT_GIVEN: 'Your account of the incident is there.',
  CAUSE_CONTESTED: 'Your view of the cause is there.',
  CAUSE_CHANGED: 'The recorded cause of an incident about you has changed, and with it how it is judged.',
  CAUSE_UPHELD:
    'You said that an incident about you was otherwise than it is recorded. HR has decided that the recorded cause stays. Read who decided it and why; you can say so again if there is more to say.',
  SEVERITY_CONTESTED: 'Your view of how grave it was is there.',
  SEVERITY_SETTLED:
    'How grave an incident about you was has been looked at. Read what was said, and contest it if you see it differently.',
  CORRECTION_PROPOSED: 'Your correction is there.',
  CORRECTION_DECIDED: 'Your correction of an incident about you was decided. Read the decision and its reason.',
  PATTERN_FOUND:
    'How an incident of yours is judged may matter to you. Read it with its reasons, and what would change it.',
  RESPONSE_GIVEN:
    'Something was done about an incident that concerns you. Read what, and say if you see it differently.',
  RESPONSE_REQUESTED:
    'Something was asked for about you that HR has to decide. Nothing is decided yet, and it has no effect unless HR approves it. Read what it is, and tell your side.',
  RESPONSE_APPROVED:
    'There is a decision about you, and it matters. Please read it in a quiet moment, perhaps with somebody you trust: what was decided and why. You can appeal it within 30 days.',
  RESPONSE_DECLINED: 'What was asked for about you was declined: it has no effect, and counts for nothing.',
  RESPONSE_WITHDRAWN: 'What was asked for about you was taken back: it has no effect, and counts for nothing.',
  RESPONSE_ANSWERED: 'Your answer is there.',
  RESPONSE_FINISHED: 'What was begun after an incident about you is done. Read what came of it.',
  RESPONSE_OVERTURNED:
    'HR found that it was not yours. What was decided about you over it is overturned, and counts for nothing. Read the letter.',
  RESPONSE_NARROWED:
    'HR found that one of the incidents that a decision about you rests on was not yours. It stands with the rest. Read the letter: you can appeal it anew, unless you have.',
  DEADLINE_NEAR:
    'Two days are left at most: to give your account, to say what was otherwise, or to appeal. Open it to see until when.',
  POLICY_CHANGED:
    'The rules have changed by which incidents are judged or HR looks at some of them first, people may be moved to other work, figures about few people are protected, or records are kept. What was recorded before is judged as it was. Ask HR what it means for you.',
  PERIODS_SHORTENED:
    'Somebody in HR has adopted a shorter period for what is kept. It comes into force 30 days after that: read what is to come, and if something has to stay, set a longer period or place a legal hold before then.',
  CUSTOMER_POLICY_CHANGED:
    'What customers are given when something went wrong, or what they are asked afterwards, has changed. Look it up before you promise something.',
  ACCOUNT_TOLD:
    'Somebody has told HR what they saw. Read it among the accounts that belong to no incident yet, look into it, and say to which one it belongs.',
  STANDARD_PUBLISHED:
    'There is a new service standard, or a new version of one. Read what it asks of you and from when on, and acknowledge it.',
  DEPUTY_NEEDED:
    'Too few in HR are without a part in something formal that was asked for. You are called to hear and decide it as a deputy.',
  HEARING_INVITED:
    'You are invited to be heard on what is alleged about you. Read when and where, and everything there is to answer. You can move the day once, and bring somebody of your choice.',
  HEARING_MOVED: 'The hearing on what is alleged about you is put off. Read why; you will be invited anew.',
  HEARING_EVIDENCE:
    'There is something new to answer in what is alleged about you. Read it: you have five working days before you are heard on it.',
  HEARING_NOTED:
    'There are notes of your hearing. Read them, and confirm that it was so or say what was otherwise, within five working days.',
  HEARING_NOTES_ANSWERED: 'What you say of the notes is there.',
  STOOD_DOWN: 'You were sent home with pay while a matter is looked into. It counts for nothing.',
  STAND_DOWN_ENDED:
    'That you were sent home with pay has ended. It keeps you from your work no more, and counts for nothing. Read why, and ask your manager when your next shift is.',
  MEANT_AS_PUNISHMENT: 'What you said of an answer is there. HR alone reads it.',
  PUNISHMENT_ANSWERED: 'HR answered what you said of an answer to an incident about you.',
  SHIFT_CHANGED:
    'What stands of a shift of yours, the customers served, what held for it or its hours, was changed. Read your shifts, and contest within seven days what was otherwise.',
  SHIFT_UPHELD:
    'You said that a shift of yours was otherwise. HR has looked into it, and it stays as it was recorded. Ask HR how they found out, or contest it again if there is more to say.',
  LEAVE_CHANGED_AFTER_SPEAKING_UP:
    'The leave of somebody was recorded, moved or taken back by those against whom they had spoken up of late. Ask both why.',
  ROSTER_CHANGED_AFTER_SPEAKING_UP:
    'Those against whom somebody had spoken up of late put them in another position than theirs, or moved their hours. Ask both why.',
  LEAVE_CHANGED:
    'Leave of yours was recorded, moved or taken back by somebody else, and with it by when you have to answer. Read it, and say so if it is wrong.',
  LEAVE_TO_CONFIRM: 'Your leave is there. It counts once a manager of your store or HR has confirmed it.',
  LEAVE_FOR_HR_TO_CONFIRM: 'Your leave is there. It counts once a manager of your store or HR has confirmed it.',
  LEAVE_CONFIRMED:
    'The leave that you recorded is confirmed. Its days do not count towards the time that you have to answer.',
  COMMENDATION_WITHDRAWN:
    'Praise of you was taken back by who had given it. Ask them why, or HR if you would rather not.',
  COMMENDATION_WITHDRAWN_AFTER_SPEAKING_UP:
    'Praise of somebody was taken back by a manager against whom they had spoken up of late. Ask both why.',
  REASSIGNMENT_WISHED: 'Your wish is there.',
  REASSIGNMENT_AGREED: 'Your agreement to the reassignment is there.',
  REASSIGNMENT_ENDING: 'Your reassignment ends. See which day is its last.',
  APPEAL_MADE: 'Your appeal is there. It goes to somebody in HR who had no part in it.',
  APPEAL_DECIDED: 'Your appeal was decided. Read the decision and its reason.',
  INCIDENT_ATTRIBUTED:
    'Somebody says that a complaint of a customer concerned you. Read it, and say whether it did: until you agree, or HR confirms it, it counts for nothing.',
  ATTRIBUTION_DENIED: 'Your answer is there.',
  ATTRIBUTION_SETTLED:
    'It is settled whether a complaint of a customer concerned you. Read how, and contest the cause if it was otherwise.',
  CUSTOMER_SIDE_SAID:
    'Something was said of the customer’s side of an incident about you. Read it, and say if it was otherwise.',
  REMEDY_ASKED_FOR: 'What you asked for waits for somebody above the store.',
  REMEDY_TO_DECIDE:
    'A remedy outside of the catalogue is asked for, and you are above the store. Approve or decline it, with a reason.',
  REMEDY_DECIDED: 'A remedy outside of the catalogue was decided. Read what, and tell the customer.',
  CUSTOMER_STANDING_CHANGED:
    'It was decided how we go on with a customer of an incident about you. What holds now, you find by their reference, before you serve them.',
  INCIDENT_CLOSED: 'An incident about you is closed. Read where it came from, and what was done.',
  SEE_TO_IT:
    'When something that went wrong was closed, it was said that you see to what is to be done about it. Read what where it is open to you, or ask your manager.',
  INCIDENT_REOPENED:
    'An incident about you is open again, since the customer says that it is not over for them. Nothing is asked of you: you hear how it ends.',
  CUSTOMER_SIDE_CONTESTED:
    'What is recorded of the customer’s side of an incident about you was contested. HR settles it.',
  MODEL_NO_LONGER_FITS:
    'Far more or far fewer things go wrong than the model expects, so findings may be wrong at the moment. Take them as a hint alone, and see in “How well do we judge?” since when it is so and what to do.',
} as const

/** For everybody else. */
export const notice = {
  INCIDENT_LOGGED: 'An incident was logged in your store.',
  RECORD_SENT: 'An employee was sent what is logged about them.',
  INCIDENT_WITHDRAWN:
    'An incident in your store, or that you recorded, was withdrawn: it counts nowhere, and what was asked or agreed because of it is over.',
  INCIDENT_MERGED: 'Two records of the same incident in your store are one now.',
  INCIDENT_OPENED: 'HR has opened an incident in your store. Read it, and treat it with care.',
  NAMED_IN_IT:
    'Somebody in HR has named you in an incident, so that you decide nothing about it. If you had no part in it, say so.',
  PART_DENIED:
    'Somebody in HR who is named in an incident says that they had no part in it, and may decide about it since.',
  COMPLAINT_OPENED: 'HR has opened a complaint to whom it is about.',
  COMPLAINT_MADE: 'Somebody told HR something in trust. Read it within a day: they are told that it was read.',
  COMPLAINT_ENDED: 'What somebody told HR in trust has ended. Read how.',
  NAME_MAY_BE_KNOWN: 'Somebody who had asked HR to hold their name back says that it may be known.',
  FOR_HR_FIRST: 'HR looks at an incident before the store answers it. Look into it, so that the store can go on.',
  HR_LOOKED: 'HR has looked at an incident in your store. It can be answered now.',
  STATEMENT_REQUESTED: 'An employee was asked for their account of an incident.',
  STATEMENT_GIVEN: 'An employee gave their account of an incident. Read it before anything is decided.',
  CAUSE_CONTESTED: 'An employee contests the recorded cause of an incident. HR settles it.',
  CAUSE_CHANGED: 'The recorded cause of an incident has changed, and with it how it is judged.',
  CAUSE_UPHELD:
    'Whose an incident in your store was had been contested. HR has decided that the record stays. Read why.',
  SEVERITY_CONTESTED: 'An employee contests how grave an incident is said to be. HR settles it.',
  SEVERITY_SETTLED: 'How grave an incident in your store was has been looked at. Read what was said.',
  CORRECTION_PROPOSED:
    'An employee says that what is recorded of an incident was otherwise. Accept or decline that, with a reason.',
  CORRECTION_DECIDED: 'What an employee says was otherwise was decided. Read the decision and its reason.',
  PATTERN_FOUND: 'An incident looks like part of a pattern. See which support fits.',
  RESPONSE_GIVEN: 'An incident was answered.',
  RESPONSE_REQUESTED: 'A response to an incident waits for HR.',
  RESPONSE_APPROVED: 'HR approved what you asked for.',
  RESPONSE_DECLINED: 'HR declined what you asked for. Read why, and what would serve instead.',
  RESPONSE_WITHDRAWN: 'A response was withdrawn.',
  RESPONSE_ANSWERED: 'An employee answered what you did about an incident. Read it, and talk with them.',
  RESPONSE_FINISHED: 'What you began after an incident is done. Read what came of it.',
  RESPONSE_OVERTURNED:
    'HR found that an incident was not the employee’s. The formal response over it is overturned, and counts for nothing. Whom it kept away can come back.',
  RESPONSE_NARROWED:
    'HR found that one of the incidents that a formal response rests on was not the employee’s. It stands with the rest.',
  DEADLINE_NEAR:
    'Two days are left at most: to give your account, to say what was otherwise, or to appeal. Open it to see until when.',
  POLICY_CHANGED:
    'The rules have changed by which incidents are judged or HR looks at some of them first, people may be moved to other work, figures about few people are protected, or records are kept. What was recorded before is judged as it was. Ask HR what it means for you.',
  PERIODS_SHORTENED:
    'Somebody in HR has adopted a shorter period for what is kept. It comes into force 30 days after that: read what is to come, and if something has to stay, set a longer period or place a legal hold before then.',
  CUSTOMER_POLICY_CHANGED:
    'What customers are given when something went wrong, or what they are asked afterwards, has changed. Look it up before you promise something.',
  ACCOUNT_TOLD:
    'Somebody has told HR what they saw. Read it among the accounts that belong to no incident yet, look into it, and say to which one it belongs.',
  STANDARD_PUBLISHED:
    'There is a new service standard, or a new version of one. Read what it asks of you and from when on, and acknowledge it.',
  DEPUTY_NEEDED:
    'Too few in HR are without a part in something formal that was asked for. You are called to hear and decide it as a deputy.',
  HEARING_INVITED: 'An employee is invited to a hearing.',
  HEARING_MOVED: 'A hearing was moved. See the new day, or invite the employee anew.',
  HEARING_EVIDENCE: 'There is something new in what is alleged about an employee.',
  HEARING_NOTED: 'There are notes of a hearing.',
  HEARING_NOTES_ANSWERED:
    'An employee answered the notes of their hearing. Read what they say before anything is decided.',
  STOOD_DOWN: 'Somebody was sent home with pay while a serious matter is looked into. Confirm or end it.',
  STAND_DOWN_ENDED:
    'That somebody was sent home with pay has ended: it keeps them from their work no more. Read why, and tell them when their next shift is.',
  MEANT_AS_PUNISHMENT:
    'An employee says that an answer, or how an incident was ended, was meant as a punishment. Read it, and look into it; answer them where it was an answer.',
  PUNISHMENT_ANSWERED: 'HR answered an employee who said that an answer was meant as a punishment.',
  SHIFT_CHANGED: 'What stands of a shift was changed.',
  SHIFT_UPHELD: 'A contested shift stays as it was recorded.',
  LEAVE_CHANGED_AFTER_SPEAKING_UP:
    'The leave of somebody was recorded, moved or taken back by those against whom they had spoken up of late. Ask both why.',
  ROSTER_CHANGED_AFTER_SPEAKING_UP:
    'Those against whom somebody had spoken up of late put them in another position than theirs, or moved their hours. Ask both why.',
  LEAVE_CHANGED: 'The leave of an employee was recorded, moved or taken back.',
  LEAVE_TO_CONFIRM:
    'An employee recorded leave. Confirm it if it is so: until then the days that they have to answer run on while they are away.',
  LEAVE_FOR_HR_TO_CONFIRM:
    'Somebody recorded leave who has something to answer meanwhile, or whose leave nobody in their store can confirm. Confirm it if it is so: until then their days run on.',
  LEAVE_CONFIRMED: 'Leave that an employee recorded is confirmed.',
  COMMENDATION_WITHDRAWN: 'Praise of an employee was taken back by who had given it.',
  COMMENDATION_WITHDRAWN_AFTER_SPEAKING_UP:
    'Praise of somebody was taken back by a manager against whom they had spoken up of late. Ask both why.',
  REASSIGNMENT_WISHED:
    'An employee wishes to be reassigned after an incident. Talk with them, and reassign them if you can.',
  REASSIGNMENT_AGREED: 'An employee agreed to their reassignment: it holds beyond its first day.',
  REASSIGNMENT_ENDING: 'A reassignment in your store ends. See which day is its last.',
  APPEAL_MADE: 'A response was appealed. It waits for somebody in HR who had no part in it.',
  APPEAL_DECIDED: 'The appeal of a response that you asked for was decided. Read the decision and its reason.',
  INCIDENT_ATTRIBUTED:
    'Somebody said whom a complaint concerned. It counts for nothing until they agree, or HR confirms it.',
  ATTRIBUTION_DENIED:
    'An employee says that a complaint did not concern them. Look into it, and confirm or refuse that it did.',
  ATTRIBUTION_SETTLED: 'It is settled whether a complaint concerned who was named in it.',
  CUSTOMER_SIDE_SAID: 'Something was said of the customer’s side of an incident in your store.',
  REMEDY_ASKED_FOR: 'A remedy outside of the catalogue is asked for. Approve or decline it, with a reason.',
  REMEDY_TO_DECIDE:
    'A remedy outside of the catalogue is asked for, and you are above the store. Approve or decline it, with a reason.',
  REMEDY_DECIDED: 'A remedy outside of the catalogue was decided. Read what, and tell the customer.',
  CUSTOMER_STANDING_CHANGED: 'It was decided how we go on with a customer of an incident in your store.',
  INCIDENT_CLOSED: 'An incident in your store is closed. Read how it ended, and tell the customer.',
  SEE_TO_IT:
    'When something that went wrong was closed, it was said that you see to what is to be done about it. Read what where it is open to you, or ask your manager.',
  INCIDENT_REOPENED:
    'An incident that was closed is open again, since the customer says that it is not over for them. Read what they say, see to it, and close it anew.',
  CUSTOMER_SIDE_CONTESTED: 'What is recorded of the customer’s side of an incident is contested. Settle it.',
  MODEL_NO_LONGER_FITS:
    'Far more or far fewer things go wrong than the model expects, so findings may be wrong at the moment. Take them as a hint alone, and see in “How well do we judge?” since when it is so and what to do.',
} as const
