export { gateFor, isOfStandIn, mayCallFor } from './gate-for';
export { gate, openGate, type Gate } from './gate';
export { isLoopbackUrl, isServiceUrl } from './service-hosts';
export { SigningKeys } from './signing-keys';
