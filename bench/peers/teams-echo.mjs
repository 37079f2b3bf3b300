/* The echo bot of the Teams SDK (Node 22 and newer). No token is checked. */
import { App } from '@microsoft/teams.apps';

const app = new App({ dangerouslyAllowUnauthenticatedRequests: true });
app.on('message', async ({ send, activity }) => {
  await send(`Echo: ${activity.text}`);
});
const port = 3_000 + Math.floor(Math.random() * 20_000) + 10_000;
await app.start(port);
console.log(`listens on http://127.0.0.1:${port}`);
