import { describe, expect, it } from "vitest";
import { randomFrom, shuffled } from "../src/random.ts";
import { interleave } from "../src/rounds.ts";

const log: string[] = [];
const contender = (name: string, round: (count: number) => number = (count) => count) => {
  let count = 0;
  return {
    name,
    round: async () => {
      log.push(name);
      return round(++count);
    },
  };
};
const options = (rest: object = {}) => {
  log.length = 0;
  return {
    least: 3,
    most: 12,
    random: randomFrom(7),
    milliseconds: { enough: 1000, tooMuch: 10_000 },
    now: () => 0,
    interrupted: () => false,
    ...rest,
  };
};
const roundsOf = (measured: Awaited<ReturnType<typeof interleave>>) =>
  [...measured.values()].map((one) => ("rounds" in one ? one.rounds : one.error.message));

describe("interleaved rounds", () => {
  it("let everyone measure once before anyone measures again", async () => {
    const measured = await interleave(
      ["a", "b", "c"].map((name) => contender(name)),
      options(),
    );
    expect(log).toHaveLength(36);
    for (let round = 0; round < 12; round++)
      expect(log.slice(3 * round, 3 * round + 3).sort()).toEqual(["a", "b", "c"]);
    for (const rounds of roundsOf(measured)) expect(rounds).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it("come in an order that changes, and that the seed decides", async () => {
    const orders = async (seed: number) => {
      await interleave(
        ["a", "b", "c"].map((name) => contender(name)),
        options({ random: randomFrom(seed) }),
      );
      return Array.from({ length: 12 }, (_, round) => log.slice(3 * round, 3 * round + 3).join(""));
    };
    const first = await orders(1);
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(await orders(1)).toEqual(first);
    expect(await orders(2)).not.toEqual(first);
  });

  it("are as many as there is time for, at least as many as are asked for, and fewer of whoever is very slow", async () => {
    let time = 0;
    const timed = (name: string, cost: number) =>
      contender(name, (count) => {
        time += cost;
        return count;
      });
    const measured = await interleave(
      [timed("fastest", 10), timed("fast", 100), timed("slow", 1000), timed("slower", 9000), timed("slowest", 70_000)],
      options({ least: 11, most: 50, milliseconds: { enough: 4000, tooMuch: 50_000 }, now: () => time }),
    );
    const counts = [...measured.values()].map((one) => ("rounds" in one ? one.rounds.length : 0));
    expect(counts).toEqual([50, 40, 11, 6, 3]);
  });

  it("go on without one who fails", async () => {
    const failing = contender("b", (count) => {
      if (count === 2) throw new Error("lost");
      return count;
    });
    const measured = await interleave([contender("a"), failing], options({ most: 5 }));
    expect(roundsOf(measured)).toEqual([[1, 2, 3, 4, 5], "lost"]);
    expect(log.filter((name) => name === "b")).toHaveLength(2);
  });

  it("drop the round in which they were interrupted", async () => {
    let measurements = 0;
    const counted = (name: string) =>
      contender(name, (count) => {
        measurements++;
        return count;
      });
    const measured = await interleave([counted("a"), counted("b")], options({ interrupted: () => measurements >= 5 }));
    expect(roundsOf(measured)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("keep what was measured when the interruption takes the processes away", async () => {
    let gone = false;
    const one = contender("a", (count) => {
      if (count < 4) return count;
      gone = true;
      throw new Error("was ended");
    });
    expect(roundsOf(await interleave([one], options({ interrupted: () => gone })))).toEqual([[1, 2, 3]]);
  });
});

describe("a shuffle", () => {
  it("keeps every element and gives each place to each of them alike", () => {
    const random = randomFrom(3);
    const first = { a: 0, b: 0, c: 0 };
    for (let time = 0; time < 3000; time++) {
      const order = shuffled(["a", "b", "c"] as const, random);
      expect([...order].sort()).toEqual(["a", "b", "c"]);
      first[order[0]!]++;
    }
    for (const count of Object.values(first)) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
