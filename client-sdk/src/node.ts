export { createFileStorage } from './storage/file.ts'
export { createNodeTransport, type NodeTransportOptions } from './transport/node.ts'
