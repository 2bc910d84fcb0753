export { type Discovery, type DiscoveryOptions, startDiscovery } from './discovery.ts'
export { createGatewayLinks, type GatewayLinks, type GatewayLinksOptions } from './gateway-links.ts'
