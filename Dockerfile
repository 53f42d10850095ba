# The image of a desk with the terms in data/. Build a new one for each release: docs/operating.md, "In a container".

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /desk
# Packages first: they change less often than the terms.
COPY package.json package-lock.json ./
COPY scripts/install.mjs scripts/
RUN node scripts/install.mjs
COPY . .
RUN npm run --silent build -- --if-needed

# Runs every check: docker build --target test --tag sla-desk-test . && docker run --rm sla-desk-test
FROM build AS test
CMD ["npm", "test"]

# Without what only building and testing need, and readable whatever umask the files were checked out with.
FROM build AS pruned
RUN npm prune --omit=dev --no-save --loglevel=error
RUN chmod -R u=rwX,go=rX .

FROM node:24.21.0-bookworm-slim AS desk
WORKDIR /desk
COPY --from=pruned /desk ./
# As on any machine, only the desk's own user reads its state. What the server writes there, it writes with umask 077.
RUN install --directory --owner=node --group=node --mode=0700 /var/lib/sla-desk
ENV STATE_DIRECTORY=/var/lib/sla-desk
VOLUME /var/lib/sla-desk
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "scripts/health-check.mjs"]
CMD ["node", "server.ts"]
