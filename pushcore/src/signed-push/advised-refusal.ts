import type { ResultName } from '@openmps/proto'
import { Refusal } from '../openapi/refusal.ts'

/** A refusal whose code alone would leave people guessing. The advice is sent as `Recommend`; it holds no secret. */
export class AdvisedRefusal extends Refusal {
  readonly advice: string

  constructor(result: ResultName, advice: string) {
    super(result)
    this.advice = advice
  }
}
