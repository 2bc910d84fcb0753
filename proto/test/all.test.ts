// The suites of this folder in one process: starting it is what most of them would cost.
import './broadcast.ts'
import './frame.ts'
import './link.ts'
import './token.ts'
