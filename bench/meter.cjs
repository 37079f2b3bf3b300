/* Preloaded into every server that is measured (node -r): tells on the IPC channel what it has used so far. */
process.on('message', (asked) => {
  if (asked !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send({ cpuUs: user + system, rssBytes: process.memoryUsage.rss() });
});
process.channel?.unref();
