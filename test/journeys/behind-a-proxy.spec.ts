import { describe, expect, it } from '@jest/globals'
import { startWorld } from '../world/world.js'

const ONE_CUSTOMER = '203.0.113.5'
const ANOTHER = '198.51.100.7'

/** A store with its link for thanks, as a customer comes to it by a proxy that says where they are. */
async function aStore(world: Awaited<ReturnType<typeof startWorld>>) {
  const manager = await world.manager()
  const asked = 'mutation ($store: String!) { thanksLink(store: $store) }'
  const { thanksLink } = await manager.asks(asked, { store: manager.store!.code })
  return async (from: string) => {
    const response = await fetch(world.server.url + thanksLink, {
      method: 'POST',
      headers: { 'x-forwarded-for': from },
      body: new URLSearchParams({ words: 'Thank you.' }),
    })
    return response.status
  }
}

describe('behind a proxy that is trusted', () => {
  it('each customer is limited for themselves, by what the proxy says and nobody before it', async () => {
    const thanks = await aStore(await startWorld({ TRUSTED_PROXIES: 'loopback' }))
    for (let n = 0; n < 5; n++) expect(await thanks(ONE_CUSTOMER)).toBe(200)
    expect(await thanks(ONE_CUSTOMER)).toBe(429)
    expect(await thanks(`${ANOTHER}, ${ONE_CUSTOMER}`)).toBe(429)
    expect(await thanks(ANOTHER)).toBe(200)
  })
})

describe('without one', () => {
  it('what somebody says of where they are counts for nothing, and who fills one store fills no other', async () => {
    const world = await startWorld()
    const [thanks, others] = [await aStore(world), await aStore(world)]
    for (let n = 0; n < 5; n++) expect(await thanks(`203.0.113.${n}`)).toBe(200)
    expect(await thanks(ANOTHER)).toBe(429)
    expect(await others(ANOTHER)).toBe(200)
  })
})
