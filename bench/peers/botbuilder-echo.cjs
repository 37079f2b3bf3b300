/* The echo bot of botbuilder's own samples behind restify, with tokens checked; it shows a given token when it calls. */
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const restify = require('restify');

const { BOT_ID, ISSUER, OPENID } = process.env;
const signing = {
  isValidAppId: async (id) => id === BOT_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set('authorization', 'Bearer out');
      return request;
    },
  }),
};
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    MicrosoftAppId: BOT_ID,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: OPENID,
    ToBotFromChannelOpenIdMetadataUrl: OPENID,
    ToBotFromEmulatorOpenIdMetadataUrl: OPENID,
    CallerId: '',
  },
  signing,
  { requiredEndorsements: [] },
);

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }
}

const adapter = new CloudAdapter(authentication);
const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => console.log(`listens on http://127.0.0.1:${server.address().port}`));
