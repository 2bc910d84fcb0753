// The suites of this folder in one process: starting it is what most of them would cost.
import './docs/architecture.ts'
import './docs/configuration.ts'
import './docs/errors.ts'
import './docs/grpc.ts'
import './docs/links.ts'
import './docs/operations.ts'
import './docs/protocol.ts'
import './docs/vendors.ts'
