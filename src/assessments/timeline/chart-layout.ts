/** How wide the chart is, and the margins of its panels. */
export const CHART_WIDTH = 960
export const LEFT = 70
/** Here stands what was found last, where it lies over nothing. */
export const RIGHT = 116
