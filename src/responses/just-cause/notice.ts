import { forHr, type Test } from './case.js'

/** NOTICE: the employee knew the standard, and what breaking it leads to, before the incident. */
export const notice: Test = () =>
  forHr('No service standard is cited, so the records cannot tell what the employee had been told before. HR asks.')
