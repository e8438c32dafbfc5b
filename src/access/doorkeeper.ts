import { Injectable } from '@nestjs/common'
import type { Caller, Doorkeeper } from '../graphql/caller.js'
import { viewerOf } from './current-viewer.js'
import { mustBeShown } from './must-be-shown.js'
import { RateLimit } from './rate-limit.js'
import { ViewersService } from './viewers.service.js'

/** Tells the edge who is asking, and takes what they ask from what they may spend. */
@Injectable()
export class DirectoryDoorkeeper implements Doorkeeper {
  constructor(
    private readonly viewers: ViewersService,
    private readonly rateLimit: RateLimit,
  ) {}

  async whoAsks(request: object, authorization: string | undefined, shown?: string): Promise<Caller> {
    const { id } = await viewerOf(request, async () => mustBeShown(await this.viewers.of(authorization), shown))
    return { id, spend: (points) => this.rateLimit.take(id, points) }
  }
}
