import { kindsThat, isFormal, ResponseKind } from '../incidents/response-kinds.js'

/** What can be done about an incident: first by its employee, then by who decides on it, then by HR alone. */
export enum ActionKind {
  CONFIRM_KNOWN = 'CONFIRM_KNOWN',
  GIVE_STATEMENT = 'GIVE_STATEMENT',
  TELL_IN_CONFIDENCE = 'TELL_IN_CONFIDENCE',
  CONTEST_CAUSE = 'CONTEST_CAUSE',
  CONTEST_SEVERITY = 'CONTEST_SEVERITY',
  PROPOSE_CORRECTION = 'PROPOSE_CORRECTION',
  WISH_REASSIGNMENT = 'WISH_REASSIGNMENT',
  LET_NAME_BE_KNOWN = 'LET_NAME_BE_KNOWN',
  RESPOND = 'RESPOND',
  ASK_FOR_FORMAL = 'ASK_FOR_FORMAL',
  REQUEST_STATEMENT = 'REQUEST_STATEMENT',
  DECIDE_CORRECTION = 'DECIDE_CORRECTION',
  SETTLE_CAUSE = 'SETTLE_CAUSE',
  SETTLE_SEVERITY = 'SETTLE_SEVERITY',
  CLOSE = 'CLOSE',
  WITHDRAW = 'WITHDRAW',
  LOOK_INTO = 'LOOK_INTO',
  OPEN_TO_STORE = 'OPEN_TO_STORE',
  END_COMPLAINT = 'END_COMPLAINT',
}

/** How an incident stands, and who looks at it. */
export interface Standing {
  /** It is about the viewer, they decide on it (a manager of its store or HR, and not about themselves), they are in HR. */
  about: boolean
  decides: boolean
  hr: boolean
  manages: boolean
  loggedIt: boolean
  /** Why they have no part in any of it although they decide: they are named in it, or the person is not theirs now. */
  barred: string | null
  /** HR looks at it first, and has not, as `HELD` says. */
  held: string | null
  withdrawn: boolean
  closed: boolean
  hasEmployee: boolean
  /** The employee told of it themselves. */
  toldByThemselves: boolean
  /** Nobody of the store takes it from HR's sight. */
  forHr: boolean
  forHrAlone: boolean
  nameHeldBack: boolean
  hrLooked: boolean
  /** It waited until HR had looked at it. */
  waitedForHr: boolean
  complaint: boolean
  complaintEnded: boolean
  known: boolean
  statementAsked: boolean
  statementGiven: boolean
  answered: boolean
  abusiveCustomer: boolean
  /** The cause of it is contested now; was ever; is MANAGEMENT; rests on who somebody says it concerned, and whether the viewer said so. */
  causeContested: boolean
  causeEverContested: boolean
  managementsCause: boolean
  attributed: boolean
  attributedByViewer: boolean
  severityContested: boolean
  severityConfirmed: boolean
  correctionWaits: boolean
  reassignmentWished: boolean
}

export interface Action {
  kind: ActionKind
  whyNot: string | null
  responseKinds: ResponseKind[]
}

const WITHDRAWN = 'This incident was withdrawn: there is nothing more to do about it.'

type Rule = (at: Standing) => string | false | null

/** For the employee. */
const OWN: Partial<Record<ActionKind, Rule>> = {
  CONFIRM_KNOWN: (at) => at.known && 'You have confirmed it already.',
  GIVE_STATEMENT: (at) => at.withdrawn && WITHDRAWN,
  TELL_IN_CONFIDENCE: () => null,
  CONTEST_CAUSE: (at) =>
    (at.withdrawn && WITHDRAWN) || (at.causeContested && 'You contest it already: HR has yet to decide.'),
  CONTEST_SEVERITY: (at) =>
    (at.withdrawn && WITHDRAWN) || (at.severityContested && 'You contest it already: HR has yet to decide.'),
  PROPOSE_CORRECTION: (at) =>
    (at.withdrawn && WITHDRAWN) || (at.correctionWaits && 'What you said was otherwise is not decided yet.'),
  WISH_REASSIGNMENT: (at) => (at.withdrawn && WITHDRAWN) || (at.reassignmentWished && 'You have said so already.'),
  LET_NAME_BE_KNOWN: (at) => at.withdrawn && WITHDRAWN,
  WITHDRAW: (at) => at.withdrawn && WITHDRAWN,
}

/** For a manager of its store, and HR. */
const DECIDING: Partial<Record<ActionKind, Rule>> = {
  RESPOND: (at) => at.barred ?? (at.withdrawn && WITHDRAWN),
  ASK_FOR_FORMAL: (at) =>
    at.barred ?? ((at.withdrawn && WITHDRAWN) || at.held || (!at.hasEmployee && 'Nobody in particular was involved.')),
  REQUEST_STATEMENT: (at) =>
    at.barred ??
    ((!at.hasEmployee && 'Nobody in particular was involved, so there is nobody to ask.') ||
      (at.withdrawn && WITHDRAWN) ||
      (at.statementGiven && 'The employee has given their account: read it.') ||
      (at.statementAsked && 'The employee was asked already.') ||
      (at.abusiveCustomer &&
        !at.answered &&
        'They met an abusive customer, and are owed care first: answer with SUPPORT, and ask after that.')),
  DECIDE_CORRECTION: (at) =>
    at.barred ?? ((!at.hr && at.forHr && 'This is for HR to look into.') || (at.withdrawn && WITHDRAWN)),
  SETTLE_CAUSE: (at) =>
    at.barred ??
    (at.held ||
      (at.withdrawn && WITHDRAWN) ||
      (at.causeContested &&
        (!at.hr || at.loggedIt) &&
        'The employee contests it, so somebody in HR who did not log it decides.') ||
      (at.managementsCause &&
        at.manages &&
        'It is put down to the management, which you are: HR alone can say otherwise.') ||
      (!at.causeContested && at.causeEverContested && 'HR has settled it, and it stands.') ||
      (at.attributed &&
        (!at.hr || at.attributedByViewer) &&
        'Whether it concerned them is not agreed yet: that comes first.')),
  SETTLE_SEVERITY: (at) =>
    at.barred ??
    (at.held ||
      (at.withdrawn && WITHDRAWN) ||
      (at.hr
        ? at.loggedIt && 'You logged it, so somebody else in HR says how grave it was.'
        : (at.severityContested && 'The employee contests it, so HR decides.') ||
          (at.severityConfirmed && 'HR has settled it, and it stands.'))),
  CLOSE: (at) =>
    at.barred ?? (at.held || (at.withdrawn && WITHDRAWN) || (at.closed && 'It is closed already: read how it ended.')),
  WITHDRAW: (at) =>
    at.barred ??
    ((at.toldByThemselves && 'The employee told of it themselves: only they take it back.') ||
      (!at.hr && at.forHr && 'This is for HR to look into, so HR alone withdraws it.') ||
      (at.withdrawn && WITHDRAWN)),
}

/** For HR alone. */
const TRUST: Partial<Record<ActionKind, Rule>> = {
  LOOK_INTO: (at) => impartial(at) ?? (at.hrLooked && at.waitedForHr && 'HR has looked into it already.'),
  OPEN_TO_STORE: (at) =>
    impartial(at) ?? (at.nameHeldBack && 'The employee asks that their name be held back: only they let it be known.'),
  END_COMPLAINT: (at) => impartial(at) ?? (at.complaintEnded && 'It has ended already: read how.'),
}

const impartial = (at: Standing): string | null =>
  (at.withdrawn && WITHDRAWN) || (at.loggedIt ? 'You logged it, so somebody else in HR looks into it.' : at.barred)

/** What never arises: it is not shown as impossible, but not at all. */
const arises = (kind: ActionKind, at: Standing): boolean => {
  switch (kind) {
    case ActionKind.LET_NAME_BE_KNOWN:
      return at.nameHeldBack
    case ActionKind.DECIDE_CORRECTION:
      return at.correctionWaits
    case ActionKind.OPEN_TO_STORE:
      return at.forHrAlone
    case ActionKind.END_COMPLAINT:
      return at.complaint || at.forHrAlone
    case ActionKind.LOOK_INTO:
      return at.waitedForHr
    default:
      return kind !== ActionKind.WITHDRAW || !at.about || at.loggedIt
  }
}

/** What the viewer can do about it, and why not what they cannot do now. */
export function actionsOn(at: Standing): Action[] {
  const rules = { ...(at.about ? OWN : at.decides ? { ...DECIDING, ...(at.hr ? TRUST : {}) } : {}) }
  return Object.values(ActionKind).flatMap((kind) => {
    const rule = rules[kind]
    if (!rule || !arises(kind, at)) return []
    const whyNot = rule(at) || null
    return [{ kind, whyNot, responseKinds: whyNot ? [] : kindsOf(kind, at) }]
  })
}

function kindsOf(kind: ActionKind, at: Standing): ResponseKind[] {
  const all = Object.values(ResponseKind)
  if (kind === ActionKind.ASK_FOR_FORMAL) return all.filter(isFormal)
  if (kind !== ActionKind.RESPOND) return []
  const aboutThem = at.hasEmployee ? all : kindsThat(({ aboutNobody }) => aboutNobody)
  const informal = aboutThem.filter((one) => !isFormal(one))
  if (!at.held) return informal
  const meanwhile = [ResponseKind.SUPPORT, ResponseKind.STAND_DOWN]
  if (at.reassignmentWished) meanwhile.push(ResponseKind.REASSIGNMENT)
  return informal.filter((one) => meanwhile.includes(one))
}
