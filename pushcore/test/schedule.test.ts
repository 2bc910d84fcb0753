// The suites of this folder in one process: starting it is what most of them would cost.
import './schedule/cancel.ts'
import './schedule/list.ts'
import './schedule/occurrence-model.ts'
import './schedule/occurrence.ts'
