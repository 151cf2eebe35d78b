import * as tf from "@tensorflow/tfjs-core";

const starting = new Map<string, Promise<void>>();

/**
 * Starts a backend that is registered with tfjs, once in a process: tfjs keeps one instance of each, which whoever uses
 * tfjs beside Aitken shares. It is started here and not by `setBackend`, which would leave tfjs without a current
 * backend while it waits; where none is current, it becomes so.
 * @param prepare what to do with it once it is there
 */
export const start = async (name: string, prepare?: (backend: tf.KernelBackend) => void): Promise<void> => {
  const started = starting.get(name) ?? startOnce(name, prepare);
  starting.set(name, started);
  try {
    await started;
  } catch (error) {
    starting.delete(name);
    throw error;
  }
};

const startOnce = async (name: string, prepare?: (backend: tf.KernelBackend) => void): Promise<void> => {
  const engine = tf.engine();
  engine.registry[name] ??= await tf.findBackendFactory(name)();
  prepare?.(engine.registry[name]);
  if (!tf.getBackend()) await tf.setBackend(name);
};

/**
 * Computes with this backend current. tfjs has one current backend for all, on which every operation runs, and an
 * operation on a tensor of another one would silently copy it over; so each run sets its own, synchronously, and puts
 * the one before back.
 */
export const within = <R>(name: string, compute: () => R): R => {
  const before = tf.getBackend();
  if (before === name) return compute();
  // Synchronous for a backend that was started.
  void tf.setBackend(name);
  try {
    return compute();
  } finally {
    if (before in tf.engine().registry) void tf.setBackend(before);
  }
};
