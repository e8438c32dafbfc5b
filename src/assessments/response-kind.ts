import { registerEnumType } from '@nestjs/graphql'

/** What the manager can do about an incident. It stands here since an assessment suggests it. */
export enum ResponseKind {
  TEACHABLE_MOMENT = 'TEACHABLE_MOMENT',
  REASSIGNMENT = 'REASSIGNMENT',
  COACHING = 'COACHING',
  TRAINING = 'TRAINING',
  SUPPORT = 'SUPPORT',
  PROCESS_FIX = 'PROCESS_FIX',
  RECOGNITION = 'RECOGNITION',
  NO_ACTION = 'NO_ACTION',
  STAND_DOWN = 'STAND_DOWN',
  VERBAL_WARNING = 'VERBAL_WARNING',
  WRITTEN_WARNING = 'WRITTEN_WARNING',
  FINAL_WARNING = 'FINAL_WARNING',
  SUSPENSION = 'SUSPENSION',
  DISMISSAL = 'DISMISSAL',
}

registerEnumType(ResponseKind, {
  name: 'ResponseKind',
  description:
    'What the manager does about it. Warnings, suspension and dismissal are formal: they pass the due-process gate first.',
  valuesMap: { STAND_DOWN: { description: 'Sent home with pay, 14 days at most. Counts for nothing; HR is told.' } },
})
