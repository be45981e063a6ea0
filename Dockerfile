# syntax=docker/dockerfile:1
# Built with a JDK and Maven, run with a JRE alone. The layers change from seldom to often, so that a new version of the
# hub is a download of its own few megabytes and not of its libraries too.

FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# What Maven downloads stays in the builder's cache, whatever changes here.
RUN --mount=type=cache,target=/var/cache/maven mvn -B -ntp -q -Dmaven.repo.local=/var/cache/maven package -DskipTests -Dspotless.check.skip -pl hub -am
RUN java -Djarmode=tools -jar hub/target/occupancy-hub.jar extract --layers --destination /layers

FROM eclipse-temurin:25.0.1_8-jre-noble
# libgomp1: the native part of the trees. Without it the hub forecasts with what needs no fitting.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libgomp1 \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10001 hub \
 && useradd --system --uid 10001 --gid hub --home-dir /app --shell /usr/sbin/nologin hub \
 && install -d -o hub -g hub /data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY config ./config

# Half of the memory limit is heap: the rest is code, threads, Kafka's buffers and, where they are embedded, the services.
# An out-of-memory error ends the process, so that it is started anew and not left half dead.
ENV HUB_DATA_DIR=/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:MaxMetaspaceSize=256m -Xss512k -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
USER 10001:10001
VOLUME /data
EXPOSE 8080 8081
# There is no curl in the image, but a bash that can ask.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${HUB_PORT:-8080} && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r -t 4 line <&3 && [[ $line == *' 200'* ]]"]
ENTRYPOINT ["java", "-jar", "occupancy-hub.jar"]
