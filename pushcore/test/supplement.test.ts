// The suites of this folder in one process: starting it is what most of them would cost.
import './supplement/decide.ts'
import './supplement/reports.ts'
import './supplement/sender.ts'
import './supplement/supplement.ts'
