import { expect, it } from '@jest/globals'
import { Language } from '../../src/language/language.js'
import { WebhookCarrier } from '../../src/notices/webhook.carrier.js'
import { startReceiver } from '../world/webhook-receiver.js'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const { received, url } = await startReceiver()
const { port } = new URL(url)
const message = {
  id: 'one',
  at: '2026-03-12T10:00:00.000Z',
  type: 'notice.kept' as const,
  to: { number: 'E1' },
  language: Language.EN,
  subject: '',
  text: '',
  link: 'https://reprieve.example.com/',
  address: null,
}
const carries = (to: string, privateAddresses: boolean) =>
  new WebhookCarrier({ to: new URL(to), secret, privateAddresses }).carry(message)

it.each([
  '127.0.0.1',
  'localhost',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '0.0.0.0',
  '2130706433',
  '0x7f.1',
  '10.0.0.1',
  '169.254.169.254',
])('a webhook does not reach a machine inside, as %s, unless that is set', async (host) => {
  for (const protocol of ['http', 'https'])
    await expect(carries(`${protocol}://${host}:${port}/x`, false)).rejects.toThrow()
  expect(received).toEqual([])
})

it('a webhook reaches this machine where that is set', async () => {
  await carries(`${url}/x`, true)
  expect(received).toHaveLength(1)
})
