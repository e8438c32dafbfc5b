import { Cause, Severity, Touchpoint } from '../../incidents/incident-words.js'
import type { Chance } from './chance.js'

const { EMPLOYEE, CUSTOMER, MANAGEMENT, PROCESS, OFFER, UNKNOWN } = Cause
const { CHECKOUT, SERVICE_DESK, SALES_FLOOR, PHONE, ONLINE, DELIVERY } = Touchpoint

interface Wording {
  cause: Cause
  /** Where such a thing happens; anywhere where it names no place. */
  at?: Touchpoint
  /** Not among the small things. */
  grave?: boolean
  text: string
}

const own = (at: Touchpoint, texts: string[], graver: string[]): Wording[] => [
  ...texts.map((text) => ({ cause: EMPLOYEE, at, text })),
  ...graver.map((text) => ({ cause: EMPLOYEE, at, grave: true, text })),
]
const anywhere = (cause: Cause, texts: string[], graver: string[] = []): Wording[] => [
  ...texts.map((text) => ({ cause, text })),
  ...graver.map((text) => ({ cause, grave: true, text })),
]

export const WORDINGS: readonly Wording[] = [
  ...own(
    CHECKOUT,
    [
      'Answered a question about the {item} offer shortly and went on scanning. The customer said they felt hurried.',
      'Charged the {item} twice and did not notice until the customer came back with the receipt.',
      'Did not greet or look up; the customer mentioned it to the manager on the way out.',
      'Forgot to take the security tag off a {item}. The alarm went at the door and the customer was embarrassed.',
      'Gave change for a twenty where the customer had paid with a fifty. Put right at closing.',
      'Packed a {item} at the bottom of the bag; it was chipped when the customer got home.',
      'Told a customer that the loyalty points could not be added afterwards, which they can.',
    ],
    [
      'Raised their voice at a customer who asked for the price of a {item} to be checked. The queue heard it.',
      'Walked away from the till in the middle of a sale. The customer waited {minutes} minutes and left the {item}.',
      'Told a customer to "read the sign" when asked about returns. The customer complained in writing.',
    ],
  ),
  ...own(
    SERVICE_DESK,
    [
      'Refused to exchange a {item} without a receipt although the purchase was on the loyalty card.',
      'Let a customer wait {minutes} minutes beside the desk without a word about how long it would take.',
      'Sent a customer with a faulty {item} to the sales floor, who sent them back again.',
      'Wrote down the wrong telephone number, so that nobody called when the {item} came in.',
      'Interrupted the customer several times while they explained what was wrong with the {item}.',
    ],
    [
      'Argued with a customer about whether a {item} had been used. Both were loud; a colleague took over.',
      'Turned down a repair that the guarantee covers. The customer found the terms and came back upset.',
    ],
  ),
  ...own(
    SALES_FLOOR,
    [
      'Pointed to the far aisle rather than going along when asked for a {item}. The customer did not find it.',
      'Went on talking with a colleague while a customer waited to ask about a {item}.',
      'Recommended a pressure cooker that does not suit the customer’s hob; it came back the next day.',
      'Said that the {item} was sold out without looking in the stockroom, where there were four.',
      'Left a loaded trolley across the aisle; a customer with a pram could not get past.',
      'Promised to fetch a {item} from the stockroom and did not come back. The customer gave up after {minutes} minutes.',
    ],
    [
      'Answered "I only work here" when asked about a {item}. The customer left and told us by e-mail.',
      'Lost patience with a customer who asked a third time how the garden chair is put together.',
    ],
  ),
  ...own(
    PHONE,
    [
      'Put a caller on hold to look for a {item} and did not return to the call.',
      'Gave a caller the Sunday opening hours for a Monday holiday; they stood before a closed door.',
      'Ended the call before the customer had noted the order number.',
    ],
    ['Spoke sharply to a caller who rang a third time about a late {item}, then hung up.'],
  ),
  ...own(
    ONLINE,
    [
      'Handed out the wrong parcel at click and collect; the customer had ordered a {item}.',
      'Could not find a collected order that lay on the shelf behind. The customer came twice.',
      'Answered a written question about a {item} with a reply meant for somebody else.',
    ],
    ['Marked an order as collected that was not. The customer drove in for a {item} that had gone back.'],
  ),
  ...own(
    DELIVERY,
    [
      'Booked the {item} for the wrong day; the customer had taken the morning off.',
      'Left a {item} with a neighbour although the order said not to.',
      'Sent out a shelf unit without the box of screws that belongs to it.',
    ],
    ['Set down a {item} hard in the customer’s hallway and scratched the floor, and did not report it.'],
  ),
  ...anywhere(
    CUSTOMER,
    [
      'Customer asked for the price of last week’s offer on a {item} and would not accept that it had ended.',
      'Customer wanted to return a {item} bought elsewhere and kept others waiting for {minutes} minutes.',
      'Customer had not read that the {item} comes unassembled and was disappointed with the answer.',
      'Customer talked on the phone throughout and then said that nobody had told them about the deposit.',
      'Customer asked for a discount on each item in turn; the queue grew to the door.',
      'Customer came ten minutes after closing and was upset not to be let in.',
    ],
    [
      'Customer shouted and called the colleague names when a {item} could not be refunded in cash.',
      'Customer threw a {item} on the counter and threatened to "have somebody’s job". Asked to leave.',
      'Customer made remarks about the colleague’s accent. The colleague stayed calm; a second person stepped in.',
    ],
  ),
  ...anywhere(
    MANAGEMENT,
    [
      'Only one till was staffed on delivery day; the queue waited {minutes} minutes and blamed the cashier.',
      'The rota had nobody on the service desk for the first hour. The colleague covered two places.',
      'The new returns rule was told to the morning team only. Later in the day customers got two different answers.',
      'Two supervisors gave opposite instructions about the {item} display, and a customer was sent to and fro.',
      'The break was moved three times; by the middle of the shift nobody was free to help at the desk.',
    ],
    [
      'The manager had promised the customer a free {item} and told nobody. The colleague at the till had to refuse.',
      'The discount of the day was announced and not put into the tills. Cashiers were told off by customer after customer.',
    ],
  ),
  ...anywhere(
    PROCESS,
    [
      'The till froze while a card was being read; the customer paid twice and had to wait {minutes} minutes.',
      'The refund needs two signatures and only one person who may sign was in. The customer came back twice.',
      'The order for a {item} was lost between the web shop and the store.',
      'The label said one price and the till another for the {item}. It is the third time this month.',
      'The call about a delivery was passed on four times, since no number in the list was right.',
      'The form for repairs asks for a purchase date that the system does not show.',
    ],
    [
      'The recall of a {item} had not reached the store; it was sold to a customer who had read about it.',
      'The loyalty system was down and points were lost. Several customers were promised a call that nobody was given to make.',
    ],
  ),
  ...anywhere(
    OFFER,
    [
      'The advertised {item} had sold out by ten. Eleven customers asked; two left angry.',
      'The {item} was faulty from the first day, as others of this batch have.',
      'The bundle on the poster leaves out the {item} shown in the picture.',
      'The delivery fee costs more than the {item} itself; the customer felt misled.',
      'The leaflet for the {item} has no page in the local language.',
    ],
    [
      'A step ladder gave way in the shop while it was being shown, and a customer was bruised. First aid given, supplier told.',
    ],
  ),
  ...anywhere(
    UNKNOWN,
    [
      'Customer left without buying and wrote that they had "felt unwelcome". No details.',
      'A {item} was found damaged after the sale. Nobody can say when it happened.',
      'Complaint about waiting time on the satisfaction terminal, no name given.',
      'I think I gave somebody the wrong advice on a {item}. I would like to talk it through.',
      'There was a misunderstanding about a {item} order. The accounts of it differ.',
    ],
    [
      'A customer says that they were treated rudely; the colleague remembers it quite differently. Both should be heard.',
    ],
  ),
]

const ITEMS = [
  'casserole', 'kettle', 'cordless drill', 'floor lamp', 'set of wine glasses', 'ironing board', 'paint roller set',
  'bread maker', 'curtain rail', 'toolbox', 'frying pan', 'duvet', 'bathroom cabinet', 'garden chair', 'coffee grinder',
  'step ladder', 'door lock', 'wall clock', 'pressure cooker', 'kitchen scale', 'shelf unit', 'rug', 'hand blender',
] // prettier-ignore

/** Words for an incident such as somebody would have written them. */
export function summaryOf(chance: Chance, cause: Cause, at: Touchpoint, severity: Severity): string {
  const grave = severity !== Severity.MINOR
  const fitting = WORDINGS.filter((wording) => wording.cause === cause && (wording.at ?? at) === at)
  const ofWeight = fitting.filter((wording) => Boolean(wording.grave) === grave)
  return chance
    .pick(ofWeight.length > 0 ? ofWeight : fitting)
    .text.replaceAll('{item}', chance.pick(ITEMS))
    .replaceAll('{minutes}', String(chance.whole(6, 25)))
}
