import { describeVectorFunctions } from "./vectorFunctions.ts";

describeVectorFunctions(5_000_000, { compileAll: true });
