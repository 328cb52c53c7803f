package org.guichetunique.testing.world;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import org.guichetunique.exchange.log.ExportLog;
import org.guichetunique.exchange.log.VerifyLog;

/** Has the log exported and verified, as an auditor would. */
public final class SoundLog {

    private final World world;

    public SoundLog(World world) {
        this.world = world;
    }

    /** In words, as the command says it. */
    public String verdict() {
        StringWriter exported = new StringWriter();
        try (Connection connection = world.connectionAsPortal()) {
            ExportLog.write(connection, exported);
            return VerifyLog.verify(new StringReader(exported.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
