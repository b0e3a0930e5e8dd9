package dev.doorward.embedded;

import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/** The broker and the database that docker-compose.yml names, for the same tests. They keep their ports over restarts. */
final class Containers {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The image starts its server for its own set-up first. A port that listens is not yet one that lets anybody in. */
    private static final String READY = ".*database system is ready to accept connections.*\\s";

    private static final int STARTS = 2;

    private Containers() {}

    static OncePerJvm.Running mosquitto(int port) {
        GenericContainer<?> container = published("eclipse-mosquitto:2", port, 1883)
                .withCopyToContainer(Transferable.of(MosquittoFiles.CONF), "/mosquitto/config/mosquitto.conf")
                .withCopyToContainer(Transferable.of(MosquittoFiles.acl()), "/mosquitto/config/acl")
                .withCopyToContainer(
                        Transferable.of(MosquittoFiles.passwords(TestInfra.accounts())), "/mosquitto/config/passwd");
        return new Container(container.waitingFor(Wait.forListeningPort().withStartupTimeout(PATIENCE)), () -> {});
    }

    static OncePerJvm.Running pgvector(int port) {
        Accounts accounts = TestInfra.accounts();
        String owner = Accounts.DATABASE_OWNER;
        GenericContainer<?> container = published("pgvector/pgvector:pg17", port, 5432)
                .withEnv("POSTGRES_PASSWORD", accounts.password(owner))
                .waitingFor(Wait.forLogMessage(READY, STARTS).withStartupTimeout(PATIENCE));
        return new Container(container, () -> {
            try (Connection connection = DriverManager.getConnection(
                    EmbeddedDatabase.jdbcUrl(EmbeddedBroker.HOST, port), owner, accounts.password(owner))) {
                DatabaseRoles.prepare(connection, accounts);
            }
        });
    }

    private static GenericContainer<?> published(String image, int port, int inside) {
        return new GenericContainer<>(image)
                .withExposedPorts(inside)
                .withCreateContainerCmdModifier(
                        command -> Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::new)
                                .withPortBindings(PortBinding.parse(EmbeddedBroker.HOST + ":" + port + ":" + inside)));
    }

    /** The first start makes the container; later ones start the same one again. */
    private static final class Container implements OncePerJvm.Running {
        private final GenericContainer<?> container;
        private final SetUp afterFirstStart;

        Container(GenericContainer<?> container, SetUp afterFirstStart) {
            this.container = container;
            this.afterFirstStart = afterFirstStart;
        }

        @Override
        public void start() throws Exception {
            if (container.getContainerId() != null) {
                container
                        .getDockerClient()
                        .startContainerCmd(container.getContainerId())
                        .exec();
                return;
            }
            container.start();
            afterFirstStart.run();
        }

        @Override
        public void stop() {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(10)
                    .exec();
        }
    }

    private interface SetUp {
        void run() throws Exception;
    }
}
