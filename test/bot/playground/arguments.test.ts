import { createServer, type AddressInfo } from 'node:net';
import { readArguments, readPlaygroundPort } from '../../../bot/playground/arguments';
import { freePort } from '../../../bot/playground/free-port';

describe('npm start', () => {
  it('speaks Finnish unless told otherwise', () => {
    expect(readArguments([])).toEqual({ language: 'fi', help: false });
    expect(readArguments(['--language', 'sv']).language).toBe('sv');
  });

  it('refuses a language it does not have', () => {
    expect(() => readArguments(['--language', 'de'])).toThrow('--language is fi, sv, en, not "de"');
  });

  it('refuses a port that is none', () => {
    expect(readPlaygroundPort(undefined)).toBe(56_150);
    expect(() => readPlaygroundPort('http')).toThrow('PLAYGROUND_PORT "http" is no port');
  });

  it('takes another port where the usual one is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    await expect(freePort('127.0.0.1', port)).resolves.toBeGreaterThan(port);
    other.close();
  });
});
