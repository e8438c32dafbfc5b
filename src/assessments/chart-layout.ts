/** How wide the chart is, and the margins of its panels. */
export const CHART_WIDTH = 960
export const LEFT = 70
export const RIGHT = 40

/** Told apart by shape, dash and shade, so that it reads in black and white. */
export const INK = '#1a1a1a'
export const GREY = '#6b6b6b'
export const PALE = '#d9d9d9'
