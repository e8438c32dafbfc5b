import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo'
import { Injectable } from '@nestjs/common'
import { ModulesContainer } from '@nestjs/core'
import { jitGateway } from './jit.js'

/** Nest's Apollo driver with graphql-jit as executor: only here are both the options and the finished schema known. */
@Injectable()
export class JitDriver extends ApolloDriver {
  constructor(modules: ModulesContainer) {
    super(modules)
  }

  override async start(options: ApolloDriverConfig): Promise<void> {
    if (!options.schema) throw new Error('The schema has to be made before the server starts.')
    // Nest hides Apollo's `gateway`, which this driver needs as a hook, from its option types.
    await super.start({ ...options, gateway: jitGateway(options.schema) } as ApolloDriverConfig)
  }
}
