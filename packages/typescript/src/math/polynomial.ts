/** c₀ + c₁ x + c₂ x² + …, by Horner's rule. */
export const polynomial = (x: number, coefficients: readonly number[]): number => {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * x + coefficients[k]!;
  return sum;
};
