/* Before any test, once for all workers. */
const freshBuild = require('./fresh-build.cjs');
const keepPostgres = require('./postgres/keep.cjs');

module.exports = () => {
  freshBuild();
  keepPostgres();
};
