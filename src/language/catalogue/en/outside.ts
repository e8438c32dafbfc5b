/** What is sent to people outside of the server: nothing of what it is about, since anybody may look over their shoulder. */
export const outside = {
  subject: 'There is something for you to read in Reprieve',
  text: 'Hello,\n\nthere is something for you to read in Reprieve. It may be good news, or something to which you can say your side: you have time for it. Sign in to read it:\n\n{link}\n\nThis mail was sent by itself and tells no more on purpose. You need not answer it.',
  addressChangedSubject: 'Reprieve writes to you at another address from now on',
  addressChanged:
    'Hello,\n\nyour address in Reprieve was changed, and you were told at this one until now. If you did not expect that, sign in, look at your address, and talk with HR:\n\n{link}\n\nThis mail was sent by itself. You need not answer it.',
  endedSubject: '{store} writes to you about what went wrong',
  ended:
    'Hello,\n\nsomething went wrong when you were with us, and you told us of it or we saw it ourselves. We have looked at it. Read here how it ended:\n\n{link}\n\nKind regards,\n{store}',
} as const
