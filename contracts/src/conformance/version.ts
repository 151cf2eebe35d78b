/** Major: what passing means has changed. Minor: something is tested more strictly. `docs/conformance.md` tells what. */
export const suiteVersion = "1.0";
