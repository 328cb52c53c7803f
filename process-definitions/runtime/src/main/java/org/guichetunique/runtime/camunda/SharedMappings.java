package org.guichetunique.runtime.camunda;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Reads the engine's own SQL once for all engines of a program: that takes longer than anything else in the start of one. The
 * engine has such a setting too, under which all engines would work on the database of the first.
 */
final class SharedMappings extends AbstractProcessEnginePlugin {

    /** By the prefix of tables, which stands in the statements. */
    private static final Map<String, Configuration> READ = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Configuration read = READ.get(engine.getDatabaseTablePrefix());
        if (read != null) {
            engine.setSqlSessionFactory(new SessionsOfEngine(read, engine));
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        READ.putIfAbsent(
                engine.getDatabaseTablePrefix(), engine.getSqlSessionFactory().getConfiguration());
    }

    /** Opens each session on the engine's own database and in its own transactions. */
    private static final class SessionsOfEngine extends DefaultSqlSessionFactory {

        private final ProcessEngineConfigurationImpl engine;

        SessionsOfEngine(Configuration read, ProcessEngineConfigurationImpl engine) {
            super(read);
            this.engine = engine;
        }

        @Override
        public SqlSession openSession() {
            Configuration read = getConfiguration();
            var transaction = engine.getTransactionFactory().newTransaction(engine.getDataSource(), null, false);
            return new DefaultSqlSession(read, read.newExecutor(transaction, read.getDefaultExecutorType()), false);
        }
    }
}
