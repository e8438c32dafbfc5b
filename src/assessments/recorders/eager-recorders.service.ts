import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import type { Viewer } from '../../access/viewer.js'
import { AnsweredBefore } from '../../audit/answered-before.service.js'
import { ReadPurpose } from '../../audit/read-purpose.type.js'
import { ReadsService } from '../../audit/reads.service.js'
import { Database } from '../../database/database.js'
import { Employee } from '../../directory/employee.entity.js'
import { Store } from '../../directory/store.entity.js'
import { tenths } from '../../language/figures.js'
import { message } from '../../language/message.js'
import { dateOfDay } from '../../pattern/records/facts.js'
import { Clock } from '../../time/clock.js'
import type { EagerRecorderFound } from './eager-recorder.type.js'
import { EagerRecordersReader } from './eager-recorders.reader.js'

/** Tells HR whose eagerness about somebody is credible. */
@Injectable()
export class EagerRecordersService {
  constructor(
    private readonly database: Database,
    private readonly reader: EagerRecordersReader,
    private readonly before: AnsweredBefore,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {}

  /** Without what is about the viewer, or kept from them; it stands in the read log of both, recorder and person. */
  async list(viewer: Viewer): Promise<EagerRecorderFound[]> {
    const today = this.clock.now().slice(0, 10)
    const { value: all } = await this.before.of({ viewer, opened: null }, ['eagerRecorders', today, viewer.id], () =>
      this.reader.of(this.database.asking(), today, viewer.id),
    )
    const found = all.filter(({ recorder, person }) => recorder !== viewer.id && person !== viewer.id)
    const { records } = this.database
    const ids = [...new Set(found.flatMap(({ recorder, person }) => [recorder, person]))]
    const people = byId(await records.find(Employee, { where: { id: In(ids) }, relations: { store: true } }))
    const stores = byId(await records.findBy(Store, { id: In(found.map(({ store }) => store)) }))
    this.reads.record(viewer, ids, ReadPurpose.LOOK_UP_BY_FINDING)
    return found.map(({ person, recorder, store, since, own: recorded, share: shareOfOthers, ...one }) =>
      inWords({
        ...one,
        recorder: people.get(recorder)!,
        employee: people.get(person)!,
        store: stores.get(store)!,
        since: dateOfDay(since),
        recorded,
        shareOfOthers,
      }),
    )
  }
}

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))

const inWords = (one: Omit<EagerRecorderFound, 'inWords'>): EagerRecorderFound => ({
  ...one,
  inWords: message('recorders.eager', {
    recorder: one.recorder.name,
    recorded: one.recorded,
    of: one.of,
    employee: one.employee.name,
    share: one.shareOfOthers,
    since: one.since,
    times: tenths(one.times),
  }),
})
