/* restify and nothing else: reads an activity and says 200. */
const restify = require('restify');

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', (_request, response, next) => {
  response.send(200);
  next();
});
server.listen(0, '127.0.0.1', () => console.log(`listens on http://127.0.0.1:${server.address().port}`));
