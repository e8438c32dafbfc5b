import { SetMetadata } from '@nestjs/common'

export const OPEN_TO_ALL = 'openToAll'

/** For what the machinery around the server asks, and says nothing of anybody: no token is needed. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true)
