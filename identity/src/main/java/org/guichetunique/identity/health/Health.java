package org.guichetunique.identity.health;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the start script and the proxy: 200 if the database answers, else 503, and that within seconds. */
@RestController
class Health {

    private static final int SECONDS_FOR_THE_DATABASE = 2;

    private final JdbcTemplate database;

    Health(DataSource source) {
        this.database = new JdbcTemplate(source);
        this.database.setQueryTimeout(SECONDS_FOR_THE_DATABASE);
    }

    @GetMapping("/health")
    ResponseEntity<String> check() {
        try {
            database.queryForObject("select 1", Integer.class);
            return answer(HttpStatus.OK, "ok");
        } catch (DataAccessException e) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer");
        }
    }

    /** In plain text, whatever was asked for. */
    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }
}
