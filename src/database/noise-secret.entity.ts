import { Column, Entity, PrimaryColumn } from 'typeorm'

/** By which noise and other chance is drawn, so that it is the same every time: made once, and never shown. There is one. */
@Entity('noise_secrets')
export class NoiseSecret {
  @PrimaryColumn('integer')
  id!: number

  @Column({ type: 'varchar', length: 64 })
  secret!: string
}
