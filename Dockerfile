FROM node:26-slim

WORKDIR /app

COPY package.json package-lock.json ./
# None of the packages that run in production has an install script of its own.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

# Node runs the TypeScript as it is.
COPY src src
COPY knowledge knowledge

# A new volume takes over the owner that the folder has here. A number, so that Kubernetes can tell it is not root.
RUN mkdir data && chown 1000:1000 data
USER 1000:1000
VOLUME /app/data

ENV KNOWLEDGE_DIR=/app/knowledge \
    DATABASE_FILE=/app/data/timonier.db \
    HEALTH_PORT=8080

HEALTHCHECK --interval=30s --timeout=5s --start-period=45s CMD ["node", "src/main.ts", "health"]

# Without a shell in between, so that SIGTERM reaches the bot and it can finish what it is saying.
CMD ["node", "src/main.ts", "start"]
