// The suites of this folder in one process: starting it is what most of them would cost.
import './guards/contact-rules.ts'
import './guards/contacts.ts'
import './guards/dry-run.ts'
import './guards/grpc-limit.ts'
import './guards/http.ts'
import './guards/idempotency.ts'
import './guards/quiet-hours.ts'
import './guards/stores.ts'
