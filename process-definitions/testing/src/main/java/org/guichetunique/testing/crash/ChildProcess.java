package org.guichetunique.testing.crash;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.guichetunique.runtime.RuntimeConfiguration;
import org.guichetunique.testing.world.World;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An engine in a process of its own: how it is started, and what it starts with. */
final class ChildProcess {

    private ChildProcess() {}

    /** @param arguments what the program finds behind {@code --} */
    static Process start(Class<?> program, World world, Path output, List<String> arguments) throws IOException {
        return start(program, List.of(), world, output, arguments);
    }

    /** @param options of Java, on top of the usual ones */
    static Process start(Class<?> program, List<String> options, World world, Path output, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                world.databaseUrl()));
        world.settings().forEach((name, value) -> command.add(name + "=" + value));
        command.add("--");
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** @param arguments the database's address, then {@code name=value} settings, then {@code --} and what follows */
    static AnnotationConfigApplicationContext engine(List<String> arguments) {
        Map<String, Object> settings = new HashMap<>();
        arguments.subList(1, arguments.indexOf("--")).forEach(pair -> {
            int equals = pair.indexOf('=');
            settings.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("crash", settings));
        context.registerBean(DataSource.class, () -> {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(arguments.getFirst());
            pool.setUsername("guichet_portal");
            return pool;
        });
        context.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.register(RuntimeConfiguration.class);
        context.refresh();
        return context;
    }

    /** In one piece, so that a kill cuts no line of another thread in two. */
    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
