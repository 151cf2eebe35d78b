import { createRequire } from "node:module";
import { dirname } from "node:path";

const forbidden = /^-(ffast-math|ffinite-math-only|funsafe-math-optimizations|Ofast)$/;

const headers = createRequire(import.meta.url);

/**
 * The compiler's flags, $CXXFLAGS last.
 * @param folders where headers are, beside those of Node-API
 * @throws Error when $CXXFLAGS would change the meaning of arithmetic
 */
export const compilerFlags = (folders) => {
  const own = (process.env.CXXFLAGS ?? "").split(/\s+/).filter(Boolean);
  const refused = own.find((flag) => forbidden.test(flag));
  if (refused)
    throw new Error(
      `expected CXXFLAGS that keep the meaning of arithmetic, received ${refused}: it breaks NaN, and subnormal numbers in the whole process`,
    );
  const all = [...folders, headers("node-api-headers").include_dir, dirname(headers.resolve("node-addon-api"))];
  return [
    "-std=c++20",
    "-O3",
    "-fPIC",
    "-fvisibility=hidden",
    "-ffp-contract=fast",
    "-fno-math-errno",
    "-fno-trapping-math",
    "-pthread",
    "-Wno-psabi",
    ...all.map((folder) => `-I${folder}`),
    "-DNAPI_VERSION=8",
    "-DNODE_ADDON_API_CPP_EXCEPTIONS_ALL",
    "-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS",
    ...own,
  ];
};
