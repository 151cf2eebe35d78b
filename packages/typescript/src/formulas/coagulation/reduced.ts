/** What two particles have together where their inverses add up, a b/(a + b): a reduced mass [kg], say, of two masses [kg] > 0. */
export const reduced = (first: number, second: number): number => (first * second) / (first + second);
