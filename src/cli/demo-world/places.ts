export type Country = 'IE' | 'GB' | 'NL'

export interface Place {
  code: string
  name: string
  timeZone: string
  country: Country
  /** Open around the clock: some there work nights. */
  nights: boolean
}

export const CHAIN = 'Harrow & Finch'

const place = (code: string, name: string, country: Country, nights = false): Place => ({
  code,
  name: `${CHAIN}, ${name}`,
  timeZone: { IE: 'Europe/Dublin', GB: 'Europe/London', NL: 'Europe/Amsterdam' }[country],
  country,
  nights,
})

/** Kitchenware, tools and everything for the house, in three countries. */
export const PLACES: readonly Place[] = [
  place('HF-DUB', 'Dublin, Capel Street', 'IE'),
  place('HF-ORK', 'Cork, Oliver Plunkett Street', 'IE'),
  place('HF-GWY', 'Galway, Shop Street', 'IE'),
  place('HF-MAN', 'Manchester, Oldham Road', 'GB', true),
  place('HF-LDS', 'Leeds, Vicar Lane', 'GB'),
  place('HF-BRS', 'Bristol, Gloucester Road', 'GB'),
  place('HF-AMS', 'Amsterdam, Haarlemmerdijk', 'NL'),
  place('HF-RTM', 'Rotterdam, Nieuwe Binnenweg', 'NL'),
  place('HF-UTC', 'Utrecht, Twijnstraat', 'NL'),
]

/** Where everything goes wrong of late. The other stories are told in the first store, whose manager tries the demo. */
export const TROUBLED_STORE = 'HF-LDS'
