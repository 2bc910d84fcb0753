// The suites of this folder in one process: starting it is what most of them would cost.
import './statistics/counted-messages.ts'
import './statistics/csv.ts'
import './statistics/statistics.ts'
