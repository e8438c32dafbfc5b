/** Told apart by shape, dash and shade, so that it reads in black and white. */
export const INK = '#1a1a1a'
export const GREY = '#6b6b6b'
export const PALE = '#d9d9d9'

export const PICTURE_WIDTH = 960
export const FONT = { fontFamily: 'sans-serif', color: INK }

/** The title, and below it how to read the picture. */
export const heading = (title: string, legend: string) => [
  { text: title, left: 12, top: 12, textStyle: { fontSize: 17, color: INK } },
  {
    text: legend,
    left: 12,
    top: 40,
    textStyle: {
      fontSize: 13,
      fontWeight: 'normal' as const,
      lineHeight: 18,
      color: GREY,
      // Other fonts than the one that the breaks are reckoned with may be a good deal wider.
      width: PICTURE_WIDTH - 170,
      overflow: 'break' as const,
    },
  },
]
