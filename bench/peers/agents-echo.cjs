/* The echo bot of the Microsoft 365 Agents SDK behind express. No token is checked: its issuer is fixed to Microsoft's. */
const { ActivityHandler, CloudAdapter } = require('@microsoft/agents-hosting');
const express = require('express');

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }
}

const adapter = new CloudAdapter({});
const bot = new EchoBot();
const app = express();
app.use(express.json());
app.post('/api/messages', (request, response) => adapter.process(request, response, (context) => bot.run(context)));
const server = app.listen(0, '127.0.0.1', () => console.log(`listens on http://127.0.0.1:${server.address().port}`));
