package org.guichetunique.testing.world;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.database.Role;
import org.guichetunique.runtime.RuntimeConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Starts one node of the product on the database of a world. */
final class EngineStart {

    private EngineStart() {}

    /** @param different what this node is told otherwise than the others */
    static AnnotationConfigApplicationContext start(
            EmbeddedDatabase database, Map<String, Object> settings, Map<String, Object> different) {
        AnnotationConfigApplicationContext started = new AnnotationConfigApplicationContext();
        started.getEnvironment().getPropertySources().addFirst(new MapPropertySource("world", settings));
        started.getEnvironment().getPropertySources().addFirst(new MapPropertySource("node", different));
        started.registerBean(DataSource.class, () -> pool(database, settings));
        started.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(started.getBean(DataSource.class)));
        started.registerBean(JdbcClient.class, () -> JdbcClient.create(started.getBean(DataSource.class)));
        started.register(RuntimeConfiguration.class);
        started.refresh();
        return started;
    }

    private static DataSource pool(EmbeddedDatabase database, Map<String, Object> settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.as(Role.PORTAL));
        pool.setMaximumPoolSize(Integer.parseInt(String.valueOf(settings.getOrDefault(World.CONNECTIONS, "10"))));
        // Whoever holds a connection for as long as a slow authority takes is found out by the others.
        pool.setConnectionTimeout(Long.parseLong(String.valueOf(settings.getOrDefault(World.PATIENCE, "3000"))));
        return pool;
    }
}
