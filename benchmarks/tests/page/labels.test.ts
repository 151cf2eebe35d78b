import fc from "fast-check";
import { expect, it } from "vitest";
import { spread } from "../../src/page/labels.ts";

it("labels with room stay where they are", () => {
  expect(spread([10, 90, 50], 14, 0, 100)).toEqual([10, 90, 50]);
});

it("labels that would meet are centred on what they name", () => {
  expect(spread([50, 50, 50], 10, 0, 100)).toEqual([40, 50, 60]);
});

it("labels keep their order, their distance, and the room that there is", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 350 }), { maxLength: 20 }), (anchors) => {
      const heights = spread(anchors, 14, 0, 300);
      const order = anchors.map((_, index) => index).sort((a, b) => anchors[a]! - anchors[b]!);
      const sorted = order.map((index) => heights[index]!);
      for (const [index, height] of sorted.entries()) {
        expect(height).toBeGreaterThanOrEqual(-1e-9);
        expect(height).toBeLessThanOrEqual(300 + 1e-9);
        if (index > 0) expect(height - sorted[index - 1]!).toBeGreaterThanOrEqual(14 - 1e-9);
      }
    }),
  );
});
