import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Minutes } from './minutes';
import type { Documents, Format } from './render-all';
import type { RenderReply, RenderRequest } from './worker-messages';

/** Makes documents off the event loop. */
export interface Renderer {
  /**
   * The minutes as files.
   * @throws Error when a document cannot be made, takes too long, or the worker dies over it; the next one is made by a
   * new worker.
   */
  readonly render: <Wanted extends Format>(
    minutes: Minutes,
    formats: readonly Wanted[],
    template?: Uint8Array,
  ) => Promise<Documents<Wanted>>;
  /** Ends the worker. A document still being made is refused. */
  readonly close: () => Promise<void>;
}

export interface RendererOptions {
  /** Milliseconds one request may take. A hundred pages take about a second. */
  readonly timeoutMs?: number;
  /** The compiled worker. */
  readonly entry?: string;
}

const TIMEOUT_MS = 60_000;
const ENTRY = join(__dirname, 'worker-entry.js');

/** One worker, started by the first request and again after it died. Requests wait for each other. */
export const createRenderer = ({ timeoutMs = TIMEOUT_MS, entry = ENTRY }: RendererOptions = {}): Renderer => {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const running = (): Worker => {
    if (worker !== undefined) return worker;
    if (!existsSync(entry)) throw new Error('the rendering worker is not compiled: run `npm run build`');
    const started = new Worker(entry);
    const forget = (): void => {
      if (worker === started) worker = undefined;
    };
    // Without a listener an error between two requests would end the server.
    started.on('error', forget).on('exit', forget);
    // An idle renderer is no reason for a process to stay alive.
    started.unref();
    return (worker = started);
  };

  const ask = async (request: RenderRequest): Promise<RenderReply> => {
    if (closed) throw new Error('the renderer is closed');
    const asked = running();
    asked.ref();
    try {
      return await replyOf(asked, request, timeoutMs);
    } catch (error) {
      if (worker === asked) worker = undefined;
      await asked.terminate();
      throw new Error(`no documents of "${request.minutes.title}"`, { cause: error });
    } finally {
      asked.unref();
    }
  };

  return {
    render: async <Wanted extends Format>(minutes: Minutes, formats: readonly Wanted[], template?: Uint8Array) => {
      const reply = last.then(() => ask({ minutes, formats, ...(template === undefined ? {} : { template }) }));
      last = reply.catch(() => undefined);
      const answered = await reply;
      if ('refused' in answered) throw new Error(answered.refused);
      return answered.documents as Documents<Wanted>;
    },
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
};

const replyOf = (worker: Worker, request: RenderRequest, timeoutMs: number): Promise<RenderReply> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (reply: RenderReply): void => {
      settle(() => {
        resolve(reply);
      });
    };
    const onError = (error: unknown): void => {
      settle(() => {
        reject(new Error('the rendering worker failed', { cause: error }));
      });
    };
    const onExit = (code: number): void => {
      onError(new Error(`it ended with code ${code}`));
    };
    const timer = setTimeout(() => {
      onError(new Error(`it took more than ${timeoutMs / 1000} s`));
    }, timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
