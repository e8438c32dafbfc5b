import { expect, it } from '@jest/globals'
import { isMailAddress } from './mail-address.js'

it.each(['dana@example.com', 'd.whitlock+shop@mail.example.co.uk', 'jürgen@bücher.example', 'o’brien@example.com'])(
  'takes %s',
  (text) => expect(isMailAddress(text)).toBe(true),
)

it.each([
  '',
  'dana',
  'dana@',
  '@example.com',
  'dana@example.com,eve@example.com',
  'dana@example.com;eve@example.com',
  'Dana <dana@example.com>',
  '"Dana" dana@example.com',
  'dana@example.com\r\nBcc: eve@example.com',
  'dana@example.com\nSubject: x',
  'dana@exa mple.com',
  'dana@example.com\u0000',
  'dana@example.com\u2028Bcc:eve@example.com',
  'group:dana@example.com',
  'dana@[127.0.0.1]',
  'dana(comment)@example.com',
  `${'d'.repeat(250)}@example.com`,
])('refuses %j', (text) => expect(isMailAddress(text)).toBe(false))
