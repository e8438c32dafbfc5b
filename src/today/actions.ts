import { kindsThat, isFormal, ResponseKind } from '../incidents/response-kinds.js'
import { type Message, message } from '../language/message.js'

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
  DECIDE_REMEDY = 'DECIDE_REMEDY',
  DECIDE_LETTING_GO = 'DECIDE_LETTING_GO',
  LOOK_INTO = 'LOOK_INTO',
  OPEN_TO_STORE = 'OPEN_TO_STORE',
  END_COMPLAINT = 'END_COMPLAINT',
  DENY_PART = 'DENY_PART',
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
  barred: Message | null
  /** Another in HR has named them in it, and they have not said yet that they had no such part. */
  partToDeny: boolean
  /** HR looks at it first, and has not, as `HELD` says. */
  held: Message | null
  withdrawn: boolean
  closed: boolean
  hasEmployee: boolean
  /** The employee told of it themselves. */
  toldByThemselves: boolean
  /** Nobody of the store takes it from HR's sight. */
  forHr: boolean
  /** Why others withdraw it; and why others settle what the employee says, while something formal waits. */
  withdrawnByOthers: Message | null
  settledByOthers: Message | null
  forHrAlone: boolean
  nameHeldBack: boolean
  hrLooked: boolean
  /** Something that may be a sign that somebody is wronged came since, or before HR has looked at all. */
  signs: boolean
  /** It waited until HR had looked at it. */
  waitedForHr: boolean
  complaint: boolean
  complaintEnded: boolean
  known: boolean
  statementAsked: boolean
  statementGiven: boolean
  answered: boolean
  abusiveCustomer: boolean
  /** The cause of it is contested now; was ever; is EMPLOYEE; is MANAGEMENT; rests on who somebody says it concerned, and whether the viewer said so. */
  causeContested: boolean
  causeEverContested: boolean
  employeesCause: boolean
  managementsCause: boolean
  attributed: boolean
  attributedByViewer: boolean
  severityContested: boolean
  severityConfirmed: boolean
  correctionWaits: boolean
  /** Something formal over it is not decided yet. */
  formalWaits: boolean
  /** What somebody else would give beyond the catalogue, or do of the customer, waits for the viewer, who is above the store. */
  remedyToDecide: boolean
  lettingGoToDecide: boolean
  reassignmentWished: boolean
  /** They wished it, and were not moved for it yet. */
  moveWished: boolean
}

export interface Action {
  kind: ActionKind
  whyNot: Message | null
  responseKinds: ResponseKind[]
}

const WITHDRAWN = message('incidents.nothingMoreToDo')

type Rule = (at: Standing) => Message | false | null

/** For the employee. */
const OWN: Partial<Record<ActionKind, Rule>> = {
  CONFIRM_KNOWN: (at) => at.known && message('actions.confirmedAlready'),
  GIVE_STATEMENT: (at) => at.withdrawn && WITHDRAWN,
  TELL_IN_CONFIDENCE: () => null,
  CONTEST_CAUSE: (at) => (at.withdrawn && WITHDRAWN) || (at.causeContested && message('actions.contestedAlready')),
  CONTEST_SEVERITY: (at) =>
    (at.withdrawn && WITHDRAWN) || (at.severityContested && message('actions.contestedAlready')),
  PROPOSE_CORRECTION: (at) => (at.withdrawn && WITHDRAWN) || (at.correctionWaits && message('actions.correctionWaits')),
  WISH_REASSIGNMENT: (at) =>
    (at.withdrawn && WITHDRAWN) || (at.reassignmentWished && message('incidents.saidSoAlready')),
  LET_NAME_BE_KNOWN: (at) => at.withdrawn && WITHDRAWN,
  WITHDRAW: (at) => at.withdrawn && WITHDRAWN,
}

/** For a manager of its store, and HR. */
const DECIDING: Partial<Record<ActionKind, Rule>> = {
  RESPOND: (at) => at.barred ?? (at.withdrawn && WITHDRAWN),
  ASK_FOR_FORMAL: (at) =>
    at.barred ?? ((at.withdrawn && WITHDRAWN) || at.held || (!at.hasEmployee && message('actions.nobodyInvolved'))),
  REQUEST_STATEMENT: (at) =>
    at.barred ??
    ((!at.hasEmployee && message('actions.nobodyToAsk')) ||
      (at.withdrawn && WITHDRAWN) ||
      at.held ||
      (at.statementGiven && message('actions.accountGiven')) ||
      (at.statementAsked && message('actions.askedAlready')) ||
      (at.abusiveCustomer && !at.answered && message('actions.careFirst'))),
  DECIDE_CORRECTION: (at) =>
    at.barred ?? ((!at.hr && at.forHr && message('actions.forHr')) || (at.withdrawn && WITHDRAWN)),
  SETTLE_CAUSE: (at) =>
    at.barred ??
    (at.held ||
      (at.withdrawn && WITHDRAWN) ||
      (at.causeContested && (!at.hr || at.loggedIt) && message('actions.causeContested')) ||
      (at.causeContested && at.settledByOthers) ||
      (at.managementsCause && at.manages && message('actions.managementsOwn')) ||
      (!at.causeContested && at.causeEverContested && !(at.hr && at.employeesCause) && message('actions.settled')) ||
      (at.attributed && (!at.hr || at.attributedByViewer) && message('actions.concernedNotAgreed'))),
  SETTLE_SEVERITY: (at) =>
    at.barred ??
    (at.held ||
      (at.withdrawn && WITHDRAWN) ||
      (at.hr
        ? (at.loggedIt && message('actions.severityLoggedIt')) || at.settledByOthers
        : (at.severityContested && message('actions.severityContested')) ||
          (at.severityConfirmed && message('actions.settled')))),
  CLOSE: (at) =>
    at.barred ??
    (at.held ||
      (at.withdrawn && WITHDRAWN) ||
      (at.closed && message('actions.closedAlready')) ||
      (at.formalWaits && message('incidents.endsOnceDecided'))),
  WITHDRAW: (at) =>
    at.barred ??
    ((at.toldByThemselves && message('actions.takenBackByThem')) ||
      (!at.hr && at.forHr && message('actions.withdrawnByHr')) ||
      (at.withdrawn && WITHDRAWN) ||
      at.withdrawnByOthers),
  DECIDE_REMEDY: (at) => at.barred,
  DECIDE_LETTING_GO: (at) => at.barred,
}

/** For HR alone. */
const TRUST: Partial<Record<ActionKind, Rule>> = {
  LOOK_INTO: (at) =>
    impartial({ ...at, withdrawn: at.withdrawn && !at.signs }) ??
    (at.hrLooked && at.waitedForHr && message('actions.lookedInto')),
  OPEN_TO_STORE: (at) => impartial(at) ?? (at.nameHeldBack && message('actions.nameHeldBack')),
  END_COMPLAINT: (at) => impartial(at) ?? (at.complaintEnded && message('actions.complaintEnded')),
  DENY_PART: () => null,
}

const impartial = (at: Standing): Message | null =>
  (at.withdrawn && WITHDRAWN) || (at.loggedIt ? message('actions.loggedIt') : at.barred)

/** What never arises: it is not shown as impossible, but not at all. */
const arises = (kind: ActionKind, at: Standing): boolean => {
  switch (kind) {
    case ActionKind.LET_NAME_BE_KNOWN:
      return at.nameHeldBack
    case ActionKind.DECIDE_REMEDY:
      return at.remedyToDecide
    case ActionKind.DECIDE_LETTING_GO:
      return at.lettingGoToDecide
    case ActionKind.DECIDE_CORRECTION:
      return at.correctionWaits
    case ActionKind.OPEN_TO_STORE:
      return at.forHrAlone
    case ActionKind.END_COMPLAINT:
      return at.complaint || at.forHrAlone
    case ActionKind.LOOK_INTO:
      return at.waitedForHr
    case ActionKind.DENY_PART:
      return at.partToDeny
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
  if (at.moveWished) meanwhile.push(ResponseKind.REASSIGNMENT)
  return informal.filter((one) => meanwhile.includes(one))
}
