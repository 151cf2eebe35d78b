import { testing } from "../../tooling/vitest/config.ts";

export default testing();
