/** A response without its article: "this written warning". */
export const responseNoun = {
  TEACHABLE_MOMENT: 'teachable moment',
  REASSIGNMENT: 'reassignment',
  COACHING: 'coaching',
  TRAINING: 'training',
  SUPPORT: 'support',
  PROCESS_FIX: 'process fix',
  RECOGNITION: 'recognition',
  NO_ACTION: 'no action',
  STAND_DOWN: 'stand down',
  VERBAL_WARNING: 'verbal warning',
  WRITTEN_WARNING: 'written warning',
  FINAL_WARNING: 'final warning',
  SUSPENSION: 'suspension',
  DISMISSAL: 'dismissal',
} as const

/** A response, where a sentence begins with it. */
export const responseAtFirst = {
  TEACHABLE_MOMENT: 'A teachable moment',
  REASSIGNMENT: 'A reassignment',
  COACHING: 'Coaching',
  TRAINING: 'Training',
  SUPPORT: 'Support',
  PROCESS_FIX: 'A process fix',
  RECOGNITION: 'Recognition',
  NO_ACTION: 'No action',
  STAND_DOWN: 'Standing down',
  VERBAL_WARNING: 'A verbal warning',
  WRITTEN_WARNING: 'A written warning',
  FINAL_WARNING: 'A final warning',
  SUSPENSION: 'A suspension',
  DISMISSAL: 'A dismissal',
} as const

/** As in "it is …". */
export const responseStatus = {
  PLANNED: 'planned',
  ACTIVE: 'in force',
  COMPLETED: 'done',
  AWAITING_HR: 'waiting for HR',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'over',
  UNDER_APPEAL: 'under appeal',
  OVERTURNED: 'overturned',
} as const

/** As in "it cannot be …". */
export const responseDone = {
  APPROVE: 'approved',
  DECLINE: 'declined',
  WITHDRAW: 'withdrawn',
  AGREE: 'agreed to',
  END: 'ended early',
  COMPLETE_STEP: 'taken a step further',
  FINISH: 'finished',
  REFLECT: 'reflected on',
  APPEAL: 'appealed',
  UPHOLD: 'decided on appeal',
  OVERTURN: 'found not to be theirs',
} as const

/** As in "what can happen now: …". */
export const responseCan = {
  APPROVE: 'HR approves it',
  DECLINE: 'HR declines it',
  WITHDRAW: 'whoever asked for it withdraws it',
  AGREE: 'the employee agrees to it',
  END: 'it ends early',
  COMPLETE_STEP: 'one of its steps is completed',
  FINISH: 'it is finished with an outcome',
  REFLECT: 'the employee reflects on it or answers it',
  APPEAL: 'the employee appeals it',
  UPHOLD: 'HR decides the appeal',
  OVERTURN: 'HR finds that it was not theirs',
} as const
