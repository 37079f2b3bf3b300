/** Why no package could be made, one sentence a line. */
class Unpackable extends Error {
  constructor(lines) {
    super(lines.join('\n  '));
  }
}

module.exports = { Unpackable };
