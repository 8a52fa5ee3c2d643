# One image for all processes: the command says which one runs (see docker-compose.yml).
ARG NODE_IMAGE=node:22-bookworm-slim
ARG POSTGRES_IMAGE=postgres:18-bookworm

# Compiles. No install script is needed for that: the compiler's binary comes as a package of its own, and the
# embedded PostgreSQL of the developers is not for production.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

# The packages that run in production, and no others.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

# The server, with a folder for backups that belongs to it: a volume that is mounted there first takes that over.
FROM ${POSTGRES_IMAGE} AS postgres
RUN install --directory --owner=postgres --group=postgres --mode=700 /var/backups/scrutin /var/backups/scrutin/wal

# Copies the server, so it has the server's own programs, in the same version.
FROM postgres AS backup
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist/apps ./dist/apps
COPY --from=build /app/dist/libs ./dist/libs
COPY --from=build /app/dist/db ./dist/db
USER postgres

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
# package.json leads #kernel and its like to dist/; the compiled migrations lie in dist/db.
COPY package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist/apps ./dist/apps
COPY --from=build /app/dist/libs ./dist/libs
COPY --from=build /app/dist/db ./dist/db
COPY --from=build /app/dist/web ./dist/web
# A volume that is mounted here belongs to whom this folder belongs to.
RUN install --directory --owner=node --group=node --mode=700 /var/lib/scrutin/imports /var/lib/scrutin/verification-keys
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/admin-api/src/main.js"]
