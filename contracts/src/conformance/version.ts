/** Major: what passing means has changed. Minor: something is tested more strictly. `CHANGELOG.md` tells what. */
export const suiteVersion = "1.2";
