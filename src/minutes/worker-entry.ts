/* The rendering worker's own thread: takes a request, answers with the files. Started by worker.ts. */
import { inspect } from 'node:util';
import { parentPort } from 'node:worker_threads';
import { renderInProcess } from './render-all';
import type { RenderReply, RenderRequest } from './worker-messages';

const answer = async ({ minutes, formats, template }: RenderRequest): Promise<RenderReply> => {
  try {
    return { documents: await renderInProcess(minutes, formats, template) };
  } catch (error) {
    return { refused: chain(error).join(': ') };
  }
};

const chain = (error: unknown): readonly string[] =>
  error instanceof Error ? [error.message, ...chain(error.cause)] : error === undefined ? [] : [inspect(error)];

parentPort?.on('message', (request: RenderRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
