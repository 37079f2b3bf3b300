/** Why a file is left unread. What people are told of each is in src/language. */
export type FileFault =
  /** Nothing in it. */
  | 'empty'
  /** Larger than anything that is read here. */
  | 'tooLarge'
  /** Not what it says it is, or broken. */
  | 'damaged'
  /** Behind a password. */
  | 'encrypted'
  /** Made to unfold into far more than it is, or to reach out of where it is put. */
  | 'suspicious'
  | 'macros'
  /** It brings things in from elsewhere. */
  | 'linked'
  /** Of an Office program from before 2007, or of a newer one behind a password: from outside they look the same. */
  | 'oldOffice'
  /** A page, such as a sign-in page that came instead of the file. */
  | 'webPage'
  /** Some other kind of file. */
  | 'otherKind';

/** Thrown for a file that is not read, before anything of it is believed. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly fault: FileFault;

  constructor(fault: FileFault, what: string) {
    super(what);
    this.fault = fault;
  }
}
