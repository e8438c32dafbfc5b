import { expect, it } from '@jest/globals'
import { Language } from '../language/language.js'
import { thanksForm, thanksSent } from './thanks-page.js'

it('shows a store’s name, whatever is in it, as text', () => {
  const [language, name] = [Language.EN, '<script>alert("x")</script>']
  for (const html of [thanksForm({ name, language }, 'Say & do'), thanksSent({ name: '<b>', language })]) {
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('&lt;')
  }
})
