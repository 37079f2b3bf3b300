# docker build -t nuija .
# docker run -d --name nuija --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#   -v nuija-data:/data -p 3978:3978 --env-file nuija.env nuija

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs a script of its own to be run, and none gets the chance.
RUN npm ci --ignore-scripts
COPY scripts/build.cjs scripts/
COPY src src
COPY bot bot
COPY cards cards
RUN npm run build

FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev

FROM node:22-slim
ENV NODE_ENV=production \
    PORT=3978 \
    NUIJA_DATA=/data
WORKDIR /app
# The program belongs to root and is only read; the journal in /data is all that is written.
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that it gets the signal to stop and finishes what is in flight.
CMD ["node", "dist/bot/main.js"]
