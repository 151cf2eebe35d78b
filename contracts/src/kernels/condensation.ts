export { condensationStep } from "./condensation/condensationStep.ts";
export { firstOrderMassTransport } from "./condensation/firstOrderMassTransport.ts";
export { implicitCondensationStep } from "./condensation/implicitCondensationStep.ts";
export { limitedMassTransfer } from "./condensation/limitedMassTransfer.ts";
export { massTransferRate } from "./condensation/massTransferRate.ts";
export { massTransferRateLatentHeat } from "./condensation/massTransferRateLatentHeat.ts";
export { thermalResistanceFactor } from "./condensation/thermalResistanceFactor.ts";
