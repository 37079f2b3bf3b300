import type { Dispatcher } from 'undici';

type Headers = Dispatcher.ResponseData['headers'];

export interface WholeAnswer {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly text: string;
}

type Settle = { readonly taken: (answer: WholeAnswer) => void; readonly failed: (error: unknown) => void };

/**
 * One request, and its answer with the whole body as text, within a deadline. undici's own `request` makes a stream of
 * every answer, and Teams answers with a line of JSON.
 */
export class OneCall implements Dispatcher.DispatchHandler {
  /** As soon as Teams has said it, whatever becomes of the rest of its answer. */
  status: number | undefined;
  #headers: Headers = {};
  #body: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #late: Error | undefined;
  #settle: Settle | undefined;

  /**
   * @throws what the connection failed with, by its `code`; `TimeoutError` where the deadline passed, in milliseconds
   */
  async made(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions, deadlineMs: number): Promise<WholeAnswer> {
    const timer = setTimeout(() => {
      this.#passed();
    }, deadlineMs);
    try {
      return await new Promise<WholeAnswer>((taken, failed) => {
        this.#settle = { taken, failed };
        dispatcher.dispatch(options, this);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #passed(): void {
    this.#late = new DOMException('The deadline has passed', 'TimeoutError');
    this.#controller?.abort(this.#late);
    this.#settle?.failed(this.#late);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    this.#body = [];
    // It may have waited for a connection until then.
    if (this.#late !== undefined) controller.abort(this.#late);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#body.push(chunk);
  }

  onResponseEnd(): void {
    const text = Buffer.concat(this.#body).toString('utf8');
    this.#settle?.taken({ statusCode: this.status ?? 0, headers: this.#headers, text });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#settle?.failed(error);
  }
}
