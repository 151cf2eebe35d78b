export { collisionNumbers, permutationKeys, purposes, uniformOf } from "./draws.ts";
export { philox } from "./philox.ts";
