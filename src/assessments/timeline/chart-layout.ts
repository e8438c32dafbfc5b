/** How wide the chart is, and the margins of its panels. */
export const CHART_WIDTH = 960
export const LEFT = 70
export const RIGHT = 40
