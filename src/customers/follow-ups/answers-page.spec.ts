import { expect, it } from '@jest/globals'
import { answersForm, answersSent } from './answers-page.js'

it('shows a store’s name and the questions, whatever is in them, as text', () => {
  const store = '<script>alert("x")</script>'
  for (const page of [
    answersForm({ store, questions: [{ id: '1', text: '<img src=x>' }] }, 'Say & do'),
    answersSent(store),
  ]) {
    expect(page).not.toMatch(/<script|<img/)
    expect(page).toContain('&lt;')
  }
})
