// The suites of this folder in one process: starting it is what most of them would cost.
import './api-drive.ts'
import './push-codec.ts'
import './redis-wire.ts'
import './report.ts'
import './statistics.ts'
