import { describeVectorFunctions } from "./vectorFunctions.ts";

describeVectorFunctions(10_000, { compileAll: false });
