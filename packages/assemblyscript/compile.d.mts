export declare const compile: (entry: string, out: string) => Promise<void>;
