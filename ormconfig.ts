import { HandMigrated } from './src/database/hand-migrated.js'
import { DEFAULT_DATABASE_URL, databaseSettings, type Reaching } from './src/database/settings.js'
import { FirstRooms1795300000000 } from './src/database/migrations/1795300000000-first-rooms.js'
import { FindingsOff1795300000001 } from './src/database/migrations/1795300000001-findings-off.js'
import { TrailAndRetention1795300000003 } from './src/database/migrations/1795300000003-trail-and-retention.js'
import { ClaimsAndStandards1795300000004 } from './src/database/migrations/1795300000004-claims-and-standards.js'
import { Leave1795300000010 } from './src/database/migrations/1795300000010-leave.js'
import { KeptNotices1795300000012 } from './src/database/migrations/1795300000012-kept-notices.js'
import { MorePeriods1795300000011 } from './src/database/migrations/1795300000011-more-periods.js'
import { LivesOfResponses1795300000002 } from './src/database/migrations/1795300000002-lives-of-responses.js'
import { ReviewQuestions1795300000040 } from './src/database/migrations/1795300000040-review-questions.js'
import { Commendations1795300000020 } from './src/database/migrations/1795300000020-commendations.js'
import { ReviewQueue1795300000030 } from './src/database/migrations/1795300000030-review-queue.js'
import { AgainstPrecedent1795300000050 } from './src/database/migrations/1795300000050-against-precedent.js'
import { Corrections1795300000021 } from './src/database/migrations/1795300000021-corrections.js'
import { Exposure1795300000060 } from './src/database/migrations/1795300000060-exposure.js'
import { DecidedAppeals1795300000070 } from './src/database/migrations/1795300000070-decided-appeals.js'
import { Subjects1795300000110 } from './src/database/migrations/1795300000110-subjects.js'
import { NoticesOfNoIncident1795300000250 } from './src/database/migrations/1795300000250-notices-of-no-incident.js'
import { NoPunishmentByAnotherName1795300000150 } from './src/database/migrations/1795300000150-no-punishment-by-another-name.js'
import { ShiftEntries1795300000151 } from './src/database/migrations/1795300000151-shift-entries.js'
import { FindingsThatWait1795300000153 } from './src/database/migrations/1795300000153-findings-that-wait.js'
import { SeverityIsAClaim1795300000154 } from './src/database/migrations/1795300000154-severity-is-a-claim.js'
import { SignsOfWrong1795300000155 } from './src/database/migrations/1795300000155-signs-of-wrong.js'
import { ConfirmedLeave1795300000152 } from './src/database/migrations/1795300000152-confirmed-leave.js'
import { SealedRecords1795300000120 } from './src/database/migrations/1795300000120-sealed-records.js'
import { HeardOnAppeal1795300000142 } from './src/database/migrations/1795300000142-heard-on-appeal.js'
import { LeaversAndRepresentatives1795300000143 } from './src/database/migrations/1795300000143-leavers-and-representatives.js'
import { Languages1795300000200 } from './src/database/migrations/1795300000200-languages.js'
import { Hearings1795300000141 } from './src/database/migrations/1795300000141-hearings.js'
import { WhatProves1795300000130 } from './src/database/migrations/1795300000130-what-proves.js'
import { NoiseSecret1795300000161 } from './src/database/migrations/1795300000161-noise-secret.js'
import { StatedPurposes1795300000160 } from './src/database/migrations/1795300000160-stated-purposes.js'
import { ForHr1795300000140 } from './src/database/migrations/1795300000140-for-hr.js'
import { Customers1795300000170 } from './src/database/migrations/1795300000170-customers.js'
import { RemediesAndAfter1795300000171 } from './src/database/migrations/1795300000171-remedies-and-after.js'
import { Thanks1795300000172 } from './src/database/migrations/1795300000172-thanks.js'
import { SinceRecorded1795300000181 } from './src/database/migrations/1795300000181-since-recorded.js'
import { SeveralIncidents1795300000180 } from './src/database/migrations/1795300000180-several-incidents.js'
import { KindsOfCustomers1795300000280 } from './src/database/migrations/1795300000280-kinds-of-customers.js'
import { WhatWaitsOfCustomers1795300000230 } from './src/database/migrations/1795300000230-what-waits-of-customers.js'
import { RespondOnce1795300000210 } from './src/database/migrations/1795300000210-respond-once.js'
import { ToldOutside1795300000270 } from './src/database/migrations/1795300000270-told-outside.js'
import { Deputies1795300000240 } from './src/database/migrations/1795300000240-deputies.js'
import { LeaveAfterSpeakingUp1795300000340 } from './src/database/migrations/1795300000340-leave-after-speaking-up.js'
import { AfterSpeakingUp1795300000301 } from './src/database/migrations/1795300000301-after-speaking-up.js'
import { NoticesToEverybody1795300000300 } from './src/database/migrations/1795300000300-notices-to-everybody.js'
import { NoticesForOne1795300000299 } from './src/database/migrations/1795300000299-notices-for-one.js'
import { ToldHowItEnded1795300000310 } from './src/database/migrations/1795300000310-told-how-it-ended.js'
import { PartsDenied1795300000320 } from './src/database/migrations/1795300000320-parts-denied.js'
import { OwnIncidentsOfAStore1795300000360 } from './src/database/migrations/1795300000360-own-incidents-of-a-store.js'
import { WhatIsHeldOnAPerson1795300000380 } from './src/database/migrations/1795300000380-what-is-held-on-a-person.js'
import { OldPatternsArePassedOver1795300000390 } from './src/database/migrations/1795300000390-old-patterns-are-passed-over.js'
import { ShiftsAreSomebodys1795300000400 } from './src/database/migrations/1795300000400-shifts-are-somebodys.js'
import { ToldOfHowItEnded1795300000410 } from './src/database/migrations/1795300000410-told-of-how-it-ended.js'
import { WhoSaysItWasThem1795300000430 } from './src/database/migrations/1795300000430-who-says-it-was-them.js'
import { WhoContradicted1795300000420 } from './src/database/migrations/1795300000420-who-contradicted.js'
import { WhoSpokeUpLately1795300000370 } from './src/database/migrations/1795300000370-who-spoke-up-lately.js'
import { WhoCameSince1795300000330 } from './src/database/migrations/1795300000330-who-came-since.js'
import { LessonsOnceMore1795300000331 } from './src/database/migrations/1795300000331-lessons-once-more.js'
import { LeaveTakenByOthers1795300000332 } from './src/database/migrations/1795300000332-leave-taken-by-others.js'
import { WhatHoldsNoLonger1795300000470 } from './src/database/migrations/1795300000470-what-holds-no-longer.js'
import { GivenOnce1795300000500 } from './src/database/migrations/1795300000500-given-once.js'
import { DaysThatWerePromised1795300000520 } from './src/database/migrations/1795300000520-days-that-were-promised.js'
import { WhoWroteAShift1795300000560 } from './src/database/migrations/1795300000560-who-wrote-a-shift.js'
import { CalendarLinks1795300000271 } from './src/database/migrations/1795300000271-calendar-links.js'
import { Appeal } from './src/appeals/appeal.entity.js'
import { Assessment } from './src/assessments/findings/assessment.entity.js'
import { FindingsOff } from './src/assessments/findings/findings-off.entity.js'
import { StoredBaseline } from './src/assessments/baselines/stored-baseline.entity.js'
import { StoredPolicy } from './src/assessments/policies/stored-policy.entity.js'
import { AuditEntry } from './src/audit/audit-entry.entity.js'
import { AuditHead } from './src/audit/audit-head.entity.js'
import { AuditValues } from './src/audit/audit-values.entity.js'
import { RecordSeal } from './src/audit/record-seal.entity.js'
import { PersonalRead } from './src/audit/personal-read.entity.js'
import { Employee } from './src/directory/employee.entity.js'
import { FormerManager } from './src/directory/former-manager.entity.js'
import { StoreManager } from './src/directory/store-manager.entity.js'
import { Store } from './src/directory/store.entity.js'
import { Hearing } from './src/hearings/hearing.entity.js'
import { HearingAnswer } from './src/hearings/hearing-answer.entity.js'
import { HearingNotes } from './src/hearings/hearing-notes.entity.js'
import { InvestigationNote } from './src/hearings/investigation-note.entity.js'
import { IdempotencyKey } from './src/incidents/idempotency-key.entity.js'
import { IncidentContext } from './src/incidents/incident-context.entity.js'
import { SeverityClaim } from './src/incidents/severity-claim.entity.js'
import { CauseClaim } from './src/incidents/cause-claim.entity.js'
import { Correction } from './src/incidents/correction.entity.js'
import { FirstLookPolicy } from './src/incidents/first-look.entity.js'
import { IncidentParty } from './src/incidents/incident-party.entity.js'
import { Incident } from './src/incidents/incident.entity.js'
import { AttributionDenial } from './src/customers/complaints/attribution-denial.entity.js'
import { CustomerClaim } from './src/customers/claims/customer-claim.entity.js'
import { EndingForCustomer } from './src/customers/closing/ending-for-customer.entity.js'
import { FollowUp, FollowUpAnswer, FollowUpQuestion } from './src/customers/follow-ups/follow-up.entity.js'
import { LettingGo, LettingGoIncident } from './src/customers/letting-go/letting-go.entity.js'
import { GivenRemedy } from './src/customers/remedies/given-remedy.entity.js'
import { Remedy } from './src/customers/remedies/remedy.entity.js'
import { Customer } from './src/customers/known/customer.entity.js'
import { Expectation } from './src/customers/known/expectation.entity.js'
import { Offering } from './src/customers/offerings/offering.entity.js'
import { Opening } from './src/representation/opening.entity.js'
import { Commendation } from './src/recognition/commendation.entity.js'
import { Thanks, ThanksLink } from './src/recognition/thanks.entity.js'
import { PunishmentClaim } from './src/responses/punishment-claim.entity.js'
import { ReassignmentPosition } from './src/responses/reassignment-position.entity.js'
import { Response } from './src/responses/response.entity.js'
import { Acknowledgement } from './src/standards/acknowledgement.entity.js'
import { LegalHold } from './src/retention/legal-hold.entity.js'
import { RetentionPolicy } from './src/retention/retention-policy.entity.js'
import { NoiseSecret } from './src/database/noise-secret.entity.js'
import { AskedQuestion } from './src/review/asking/asked-question.entity.js'
import { ReviewPolicy } from './src/review/asking/review-policy.entity.js'
import { ReviewTaking } from './src/queue/review-taking.entity.js'
import { ServiceStandard } from './src/standards/service-standard.entity.js'
import { Confidence } from './src/statements/confidence.entity.js'
import { AllegedIncident } from './src/responses/alleged-incident.entity.js'
import { ResponseAgreement } from './src/responses/response-agreement.entity.js'
import { ResponseStep } from './src/responses/response-step.entity.js'
import { Account } from './src/statements/account.entity.js'
import { EvidenceDocument } from './src/statements/evidence-document.entity.js'
import { Statement } from './src/statements/statement.entity.js'
import { Leave } from './src/workforce/leave.entity.js'
import { ShiftExposure } from './src/workforce/shift-exposure.entity.js'
import { ShiftEntry } from './src/workforce/shift-entry.entity.js'
import { Shift } from './src/workforce/shift.entity.js'

const entities = [
  Store,
  Employee,
  StoreManager,
  FormerManager,
  AuditEntry,
  AuditValues,
  AuditHead,
  RecordSeal,
  PersonalRead,
  RetentionPolicy,
  LegalHold,
  Shift,
  Leave,
  ShiftEntry,
  ShiftExposure,
  Incident,
  IncidentContext,
  IdempotencyKey,
  IncidentParty,
  FirstLookPolicy,
  Opening,
  CauseClaim,
  SeverityClaim,
  Correction,
  Customer,
  Expectation,
  CustomerClaim,
  AttributionDenial,
  Offering,
  Remedy,
  GivenRemedy,
  LettingGo,
  LettingGoIncident,
  FollowUpQuestion,
  FollowUp,
  FollowUpAnswer,
  EndingForCustomer,
  ServiceStandard,
  Acknowledgement,
  Confidence,
  Statement,
  Account,
  EvidenceDocument,
  Commendation,
  ThanksLink,
  Thanks,
  StoredBaseline,
  StoredPolicy,
  FindingsOff,
  Assessment,
  Response,
  ResponseStep,
  ResponseAgreement,
  AllegedIncident,
  ReassignmentPosition,
  PunishmentClaim,
  Hearing,
  HearingNotes,
  HearingAnswer,
  InvestigationNote,
  Appeal,
  AskedQuestion,
  ReviewPolicy,
  ReviewTaking,
  NoiseSecret,
]
const migrations = [
  FirstRooms1795300000000,
  FindingsOff1795300000001,
  LivesOfResponses1795300000002,
  TrailAndRetention1795300000003,
  ClaimsAndStandards1795300000004,
  ReviewQuestions1795300000040,
  Leave1795300000010,
  MorePeriods1795300000011,
  KeptNotices1795300000012,
  Commendations1795300000020,
  ReviewQueue1795300000030,
  AgainstPrecedent1795300000050,
  Corrections1795300000021,
  Exposure1795300000060,
  DecidedAppeals1795300000070,
  Subjects1795300000110,
  SealedRecords1795300000120,
  WhatProves1795300000130,
  NoPunishmentByAnotherName1795300000150,
  ShiftEntries1795300000151,
  ConfirmedLeave1795300000152,
  StatedPurposes1795300000160,
  NoiseSecret1795300000161,
  ForHr1795300000140,
  Customers1795300000170,
  Hearings1795300000141,
  FindingsThatWait1795300000153,
  SeverityIsAClaim1795300000154,
  SignsOfWrong1795300000155,
  RemediesAndAfter1795300000171,
  Thanks1795300000172,
  SeveralIncidents1795300000180,
  SinceRecorded1795300000181,
  HeardOnAppeal1795300000142,
  LeaversAndRepresentatives1795300000143,
  Languages1795300000200,
  WhatWaitsOfCustomers1795300000230,
  RespondOnce1795300000210,
  KindsOfCustomers1795300000280,
  ToldOutside1795300000270,
  NoticesOfNoIncident1795300000250,
  Deputies1795300000240,
  NoticesForOne1795300000299,
  CalendarLinks1795300000271,
  NoticesToEverybody1795300000300,
  AfterSpeakingUp1795300000301,
  ToldHowItEnded1795300000310,
  PartsDenied1795300000320,
  OwnIncidentsOfAStore1795300000360,
  WhoSpokeUpLately1795300000370,
  WhatIsHeldOnAPerson1795300000380,
  OldPatternsArePassedOver1795300000390,
  ShiftsAreSomebodys1795300000400,
  ToldOfHowItEnded1795300000410,
  WhoSaysItWasThem1795300000430,
  WhoContradicted1795300000420,
  WhoCameSince1795300000330,
  LessonsOnceMore1795300000331,
  LeaveAfterSpeakingUp1795300000340,
  LeaveTakenByOthers1795300000332,
  WhatHoldsNoLonger1795300000470,
  GivenOnce1795300000500,
  DaysThatWerePromised1795300000520,
  WhoWroteAShift1795300000560,
]

/** How the project opens the database at an address. */
export const connectionsTo = (url: string, reaching?: Reaching) =>
  databaseSettings(url, { entities, migrations }, reaching)

/** For the TypeORM command line: `npx typeorm migration:show -d dist/ormconfig.js`. */
export default new HandMigrated(connectionsTo(process.env.DATABASE_URL ?? DEFAULT_DATABASE_URL))
