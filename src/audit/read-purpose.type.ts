import { registerEnumType } from '@nestjs/graphql'

/** What somebody else's record was looked at for. */
export enum ReadPurpose {
  INCIDENT = 'INCIDENT',
  LIST = 'LIST',
  LOOK_UP_BY_FINDING = 'LOOK_UP_BY_FINDING',
  ASSESSMENT = 'ASSESSMENT',
  RECORD = 'RECORD',
  REVIEW_QUEUE = 'REVIEW_QUEUE',
  REVIEW = 'REVIEW',
  FEW_PEOPLE = 'FEW_PEOPLE',
  ACCOUNT = 'ACCOUNT',
  JUST_CAUSE = 'JUST_CAUSE',
  AUDIT_TRAIL = 'AUDIT_TRAIL',
  REPRESENTATION = 'REPRESENTATION',
  DEPUTY = 'DEPUTY',
  EXPORT = 'EXPORT',
  CUSTOMER = 'CUSTOMER',
  FOREWARNING = 'FOREWARNING',
}

registerEnumType(ReadPurpose, {
  name: 'ReadPurpose',
  description: 'What somebody else’s record was looked at for.',
  valuesMap: {
    INCIDENT: { description: 'One incident was opened.' },
    LIST: { description: 'An incident was among those of a list.' },
    LOOK_UP_BY_FINDING: { description: 'HR looked for people by what was found of them.' },
    ASSESSMENT: { description: 'Whether it is a bad day or a pattern, as of now.' },
    RECORD: { description: 'What is kept about the person was opened.' },
    REVIEW_QUEUE: { description: 'Something about the person waits for HR.' },
    REVIEW: { description: 'An incident was among those behind a figure of the review.' },
    FEW_PEOPLE: {
      description: 'HR was told of few people by the review, the person among them, for the purpose that it stated.',
    },
    ACCOUNT: { description: 'HR read the person’s own account of something that waits for HR.' },
    JUST_CAUSE: { description: 'What the tests of just cause would say of a formal response.' },
    AUDIT_TRAIL: { description: 'HR read who changed what.' },
    REPRESENTATION: { description: 'The person had opened it to whoever represents them.' },
    DEPUTY: { description: 'A deputy from outside was called to hear and decide something formal about the person.' },
    EXPORT: { description: 'All that is held on the person was exported.' },
    CUSTOMER: { description: 'Who a customer is was looked up, or read beside an incident.' },
    FOREWARNING: { description: 'What to know before serving a customer was looked up.' },
  },
})
