export { boxWallLoss } from "./deposition/boxWallLoss.ts";
export { boxWallLossInAir } from "./deposition/boxWallLossInAir.ts";
export { chargedBoxWallLoss } from "./deposition/chargedBoxWallLoss.ts";
export { chargedSphereWallLoss } from "./deposition/chargedSphereWallLoss.ts";
export { sphereWallLoss } from "./deposition/sphereWallLoss.ts";
export { sphereWallLossInAir } from "./deposition/sphereWallLossInAir.ts";
export { wallLossStep } from "./deposition/wallLossStep.ts";
