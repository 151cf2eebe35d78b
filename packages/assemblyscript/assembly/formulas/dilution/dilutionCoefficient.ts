/** Rate at which a flow dilutes a volume [1/s]: the flow [m³/s] ≥ 0 over the volume [m³] > 0. */
// @ts-ignore: decorator
@inline
export function dilutionCoefficient(volume: v128, inputFlowRate: v128): v128 {
  return f64x2.div(inputFlowRate, volume);
}
