import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../../access/current-viewer.js'
import { FINDING_HELD_BACK } from '../../access/held-back.js'
import { isHeldBack, type Viewer } from '../../access/viewer.js'
import { Employee } from '../../directory/employee.entity.js'
import { say } from '../../language/say.js'
import { Assessment } from './assessment.entity.js'
import { AssessmentsService } from './assessments.service.js'

/** Adds to Employee what this room knows of them. (What it adds to Incident is read along with it: assessment.shape.ts.) */
@Resolver(() => Employee)
export class AssessmentsResolver {
  constructor(private readonly assessments: AssessmentsService) {}

  @ResolveField(() => Assessment, {
    nullable: true,
    complexity: 50,
    description:
      'As of now; null without an own incident in the look-back window. For the employee and HR: a manager sees findings inside an incident only, and gets null.',
  })
  assessment(@CurrentViewer() viewer: Viewer, @Parent() employee: Employee): Promise<Assessment | null> {
    return this.assessments.ofPerson(viewer, employee)
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why there is no assessment for somebody who may decide about this person; null otherwise.',
  })
  assessmentHeldBack(@CurrentViewer() viewer: Viewer, @Parent() { id }: Employee): string | null {
    return isHeldBack(viewer, id) ? say(FINDING_HELD_BACK, viewer.language) : null
  }
}
