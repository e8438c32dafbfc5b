import type { Dialect } from '../database/settings.js'
import type { RequestedFields } from './requested-fields.js'
import type { Shape } from './shape.js'
import { compileShape, type CompiledShape } from './shape-sql.js'

/** Compiles a shape once for each set of requested fields, which live as long as the parsed document does. */
export class ServedShape {
  private readonly compiled = new WeakMap<RequestedFields, CompiledShape>()

  constructor(
    private readonly dialect: Dialect,
    private readonly shape: Shape,
    readonly alias: string,
    /** Columns that come whatever is asked for. */
    private readonly always: readonly string[] = [],
  ) {}

  for(requested: RequestedFields): CompiledShape {
    let compiled = this.compiled.get(requested)
    if (!compiled) {
      compiled = compileShape(this.dialect, this.shape, requested, this.alias, this.always)
      this.compiled.set(requested, compiled)
    }
    return compiled
  }
}
