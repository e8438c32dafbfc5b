import { expect, it } from '@jest/globals'
import { thanksForm, thanksSent } from './thanks-page.js'

it('shows a store’s name, whatever is in it, as text', () => {
  for (const html of [thanksForm('<script>alert("x")</script>', 'Say & do'), thanksSent('<b>')]) {
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('&lt;')
  }
})
