// What a test file imports as @jest/globals.
import { GLOBALS } from './names.mjs'

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalThis[GLOBALS]
