import type { Host } from "../../shared/host/host.ts";
import { createTaskQueue } from "../../shared/host/task-queue.ts";

const queues = new WeakMap<Host, ReturnType<typeof createTaskQueue>>();

/**
 * Runs what reads or writes the open document's file, one after the other: a second save waits for the first and its version, and no look
 * takes our own save for a stranger's change. A task must not wait for another one.
 */
export function oneAtATime<T>(host: Host, task: () => Promise<T>): Promise<T> {
  const queue = queues.get(host) ?? createTaskQueue();
  queues.set(host, queue);
  return queue(task);
}
